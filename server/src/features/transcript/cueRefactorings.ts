import { runToEnd } from '../../base/steps';
import type { TranscriptResult } from '../../editing/transcriptFile';
import { localise, localised } from '../../l10n/localised';
import type { Message } from '../../l10n/message';
import type { RefactorResult } from '../../protocol/protocol';
import type { CueSegment } from '../../protocol/transcriptProtocol';
import type { Transcript } from '../../transcript/transcript';
import type { NoteVersion } from '../noteVersion';
import { openTextEdits, textEdits } from '../textEdits';
import { extendSegment } from './extendSegment';
import { segmentsFromCues } from './segmentsFromCues';
import { transcriptId } from './transcriptId';

type NoteText = Pick<NoteVersion, 'note' | 'version'>;

/** The cues that a request is about, and what is found now. */
export interface NamedCues {
  readonly found: TranscriptResult;
  /** The id of the cues that the author sees. */
  readonly id: string;
}

/** New segments out of cues as a refactoring; see `segmentsFromCues`. */
export function newSegmentsOfCues(
  { note, version }: NoteText,
  cues: NamedCues,
  segments: readonly CueSegment[],
  takesSnippets: boolean,
): RefactorResult {
  const base = { title: localised('New Segment'), run: null, version };
  const transcript = cuesAsSeen(cues);
  if ('refusal' in transcript) return { ...base, ...transcript, edits: [] };
  const written = segmentsFromCues(note, transcript, segments);
  if ('refusal' in written) return { ...base, ...refused(written.refusal) };
  return { ...base, edits: openTextEdits(note, written.edits, takesSnippets) };
}

/** A longer segment as a refactoring; see `extendSegment`. */
export function segmentExtendedTo(
  { note, version }: NoteText,
  cues: NamedCues,
  lastCue: number,
): RefactorResult {
  const base = { title: localised('Extend Segment to Here'), run: null, version };
  const transcript = cuesAsSeen(cues);
  if ('refusal' in transcript) return { ...base, ...transcript, edits: [] };
  const extended = extendSegment(note, transcript, lastCue);
  if ('refusal' in extended) return { ...base, ...refused(extended.refusal) };
  return { ...base, edits: textEdits(note, extended.edits) };
}

function cuesAsSeen({ found, id }: NamedCues): Transcript | { readonly refusal: string } {
  const { transcript } = found;
  if (transcript !== undefined && runToEnd(transcriptId(transcript)) === id) return transcript;
  return { refusal: localised('The transcript has changed meanwhile, so nothing was done') };
}

function refused(refusal: Message) {
  return { refusal: localise(refusal), edits: [] };
}

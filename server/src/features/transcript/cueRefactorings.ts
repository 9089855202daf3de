import { runToEnd } from '../../base/steps';
import type { TranscriptResult } from '../../editing/transcriptFile';
import { localise, localised } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
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
  of: NoteText,
  cues: NamedCues,
  segments: readonly CueSegment[],
  takesSnippets: boolean,
): RefactorResult {
  return refactored(of, cues, localised('New Segment'), (transcript) => {
    const written = runToEnd(segmentsFromCues(of.note, transcript, segments));
    return 'refusal' in written
      ? written
      : { edits: openTextEdits(of.note, written.edits, takesSnippets) };
  });
}

/** A longer segment as a refactoring; see `extendSegment`. */
export function segmentExtendedTo(of: NoteText, cues: NamedCues, lastCue: number): RefactorResult {
  return refactored(of, cues, localised('Extend Segment to Here'), (transcript) => {
    const extended = extendSegment(of.note, transcript, lastCue);
    if ('refusal' in extended) return extended;
    return { edits: textEdits(of.note, extended.edits), notice: localise(extended.notice) };
  });
}

function refactored(
  { version }: NoteText,
  { found: { transcript }, id }: NamedCues,
  title: string,
  editsFor: (
    transcript: Transcript,
  ) => Pick<RefactorResult, 'edits' | 'notice'> | { refusal: Message },
): RefactorResult {
  const isAsSeen = transcript !== undefined && runToEnd(transcriptId(transcript)) === id;
  const result = isAsSeen
    ? editsFor(transcript)
    : { refusal: message('The transcript has changed meanwhile, so nothing was done') };
  const base = { title, run: null, version };
  return 'refusal' in result
    ? { ...base, refusal: localise(result.refusal), edits: [] }
    : { ...base, ...result };
}

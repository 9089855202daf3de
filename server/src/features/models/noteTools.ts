import type { Steps } from '../../base/steps';
import type { OnFailure } from '../../checking/blockFindings';
import type { Edit } from '../../editing/edit';
import { type TranscriptResult, transcriptEndings } from '../../editing/transcriptFile';
import { localise, localised } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import type { ModelAnswer, ReadTranscriptParams } from '../../protocol/modelProtocol';
import type { CueSegment } from '../../protocol/transcriptProtocol';
import type { NoteSettings } from '../../settings/noteSettings';
import type { Transcript } from '../../transcript/transcript';
import { segmentsFromCues } from '../transcript/segmentsFromCues';
import { cueList } from './cueList';
import { cueWindow } from './cueWindow';
import { findingLines, listFindings } from './findingList';
import { findingsOf, reportWritten } from './writtenSegments';

/** A note that a tool works on. */
export interface ToolNote {
  /** The name of its file. */
  readonly name: string;
  readonly note: Note;
  readonly settings: NoteSettings;
  readonly onFailure: OnFailure;
}

type Refusal = { readonly refusal: string };

/**
 * The numbered cues in a window of a transcript, for a model.
 *
 * @param file the name of the transcript's file
 */
export function readCues(
  note: Note,
  { transcript, file }: { readonly transcript: Transcript; readonly file: string },
  window: Omit<ReadTranscriptParams, 'textDocument'>,
): ModelAnswer {
  const wanted = cueWindow(window);
  if ('refusal' in wanted) return refused(wanted.refusal);
  const list = cueList(note, transcript, wanted, file);
  return 'refusal' in list ? refused(list.refusal) : list;
}

/**
 * Why a model must read cues before it uses their numbers; undefined where it need not.
 *
 * @param read the id of the transcript that it has read of the note; undefined where it has read none
 * @param current the id of the transcript that the note has now
 */
export function cuesToRead(read: string | undefined, current: string): Message | undefined {
  if (read === undefined) {
    return message(
      'Nothing was written. Cue numbers are those of read_transcript: call it for this note first',
    );
  }
  if (read === current) return undefined;
  return message(
    'Nothing was written. The transcript has changed since it was read: call read_transcript again',
  );
}

/**
 * The edits that write segments, the text of their headers, and what a model is told of them. Works
 * in small steps.
 */
export function* writeSegments(
  { name, note, settings, onFailure }: ToolNote,
  transcript: Transcript,
  segments: readonly CueSegment[],
): Steps<
  | { readonly text: string; readonly headers: readonly string[]; readonly edits: readonly Edit[] }
  | Refusal
> {
  const result = yield* segmentsFromCues(note, transcript, segments);
  if ('refusal' in result) return refused(message('Nothing was written. {0}', result.refusal));
  const { edits, added } = result;
  const written = { before: note, after: result.note, added, name };
  const { text } = reportWritten(written, settings, onFailure);
  const headers = added.map(({ block: { text: own, header } }) =>
    own.slice(header.line.start, header.line.end),
  );
  return { text, headers, edits };
}

/** The findings of a note and their fixes, for a model. */
export function checkForModel({ name, note, settings, onFailure }: ToolNote): ModelAnswer {
  const found = findingsOf(note, settings, onFailure);
  const lines = findingLines(listFindings(found, note, settings, onFailure));
  return {
    text: lines.length === 0 ? localised('Nothing was found in {0}', name) : lines.join('\n'),
  };
}

/** Why a note has no cues to read, and which files would have some. */
export function withoutTranscript(name: string, { problem }: TranscriptResult): Refusal {
  const base = name.replace(/\.\w+$/, '');
  const places = localised(
    'A transcript is a file beside the note named {0} (a language may stand before the ending), or the one that {1} under {2} names',
    transcriptEndings.map((ending) => base + ending).join(', '),
    'transcript',
    '[params]',
  );
  const text = localised('{0} has no transcript', name);
  const reasons = problem === undefined ? [text] : [text, localise(problem)];
  return { refusal: [...reasons, places].join('. ') };
}

/** Why the tools do nothing with a file. */
export function isNoNote(name: string): Refusal {
  return refused(
    message(
      '{0} is no note yet: it has neither a part heading such as {1} nor a segment header such as {2}',
      name,
      '`# part1: …`',
      '`(00:00-00:30) ***1.1: …***`',
    ),
  );
}

function refused(refusal: Message): Refusal {
  return { refusal: localise(refusal) };
}

import { runToEnd } from '../base/steps';
import { reportWritten } from '../features/models/writtenSegments';
import { segmentsFromCues } from '../features/transcript/segmentsFromCues';
import { replaceFile } from '../files/replaceFile';
import { localise, localised } from '../l10n/localised';
import type { Root } from './noteFile';
import { requireTranscript } from './requireTranscript';
import type { SeenNotes } from './seenNotes';
import { readNote } from './storedNote';
import { type ToolAnswer, ToolError } from './toolAnswer';
import type { AddedInput } from './toolInputs';

/**
 * Writes segments made of cues into a note: all of them, or none and rejects with a `ToolError`. The
 * answer has the findings about them, and those that the note did not have before.
 *
 * @param cancelled rejects, and writes nothing, where it is aborted before the file is replaced
 */
export async function addSegments(
  { note: given, segments }: AddedInput,
  root: Root,
  seen: SeenNotes,
  cancelled?: AbortSignal,
): Promise<ToolAnswer> {
  const current = await readNote(given, root);
  const { file, name, note, stored, settings, onFailure } = current;
  const { transcript } = requireTranscript(current, root);
  const again = seen.mustReadAgain(file, stored.text, transcript);
  if (again !== undefined) throw new ToolError(localise(again));
  const wanted = segments.map(({ part, points = [], ...segment }) => ({
    ...segment,
    points,
    ...(part && { part }),
  }));
  const result = runToEnd(segmentsFromCues(note, transcript, wanted));
  if ('refusal' in result) throw nothingWritten(localise(result.refusal));
  const { note: changed, added } = result;
  if (cancelled?.aborted) throw nothingWritten(localised('The call was cancelled'));
  const problem = await replaceFile(file, stored.mark + changed.text, stored.stats);
  if (problem !== undefined) {
    const reason = localise(problem);
    throw nothingWritten(localised('{0} cannot be written: {1}', given, reason));
  }
  seen.sawText(file, changed.text);
  const written = { before: note, after: changed, added, name };
  const { text, added: told, list } = reportWritten(written, settings, onFailure);
  return { text, data: { note: name, added: told, ...list } };
}

function nothingWritten(reason: string): ToolError {
  return new ToolError(localised('Nothing was written. {0}', reason));
}

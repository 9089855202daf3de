import { written } from '../editing/labels';
import { findingLines, listFindings } from '../features/models/findingList';
import { newFindings } from '../features/models/newFindings';
import { segmentsFromCues } from '../features/transcript/segmentsFromCues';
import { replaceFile } from '../files/replaceFile';
import { localise, localised } from '../l10n/localised';
import type { Note } from '../note/note';
import type { SequenceSegment } from '../note/sequence/sequence';
import type { Root } from './noteFile';
import { findingsOf, logFailure } from './noteFindings';
import { requireTranscript } from './requireTranscript';
import type { SeenNotes } from './seenNotes';
import { readNote } from './storedNote';
import { type ToolAnswer, ToolError } from './toolAnswer';
import type { AddedInput } from './toolInputs';

/**
 * Writes segments made of cues into a note: all of them, or none and rejects with a `ToolError`. The
 * answer has the findings about them, and those that the note did not have before.
 */
export async function addSegments(
  { note: given, segments }: AddedInput,
  root: Root,
  seen: SeenNotes,
): Promise<ToolAnswer> {
  const current = await readNote(given, root);
  const { file, shown, note, stored, settings } = current;
  const { transcript } = requireTranscript(current, root);
  const again = seen.mustReadAgain(file, stored.text, transcript);
  if (again !== undefined) throw new ToolError(localise(again));
  const wanted = segments.map(({ part, ...segment }) => ({ ...segment, ...(part && { part }) }));
  const result = segmentsFromCues(note, transcript, wanted);
  if ('refusal' in result) throw nothingWritten(localise(result.refusal));
  const { note: changed, added } = result;
  const problem = await replaceFile(file, stored.mark + changed.text, stored.stats);
  if (problem !== undefined) {
    const reason = localise(problem);
    throw nothingWritten(localised('{0} cannot be written: {1}', given, reason));
  }
  seen.sawText(file, changed.text);
  const found = newFindings(
    { note, findings: findingsOf(note, settings) },
    { note: changed, findings: findingsOf(changed, settings) },
    new Set(added.map(({ blockIndex }) => blockIndex)),
  );
  const list = listFindings(found, changed, settings, logFailure);
  const lines = findingLines(list);
  const segmentsWritten = added.map((segment) => describe(segment, changed));
  return {
    text: [
      localised('Written into {0}:', shown),
      ...segmentsWritten.map(
        ({ number, times, title, line }) => `${line}: (${times}) ${number}: ${title}`,
      ),
      '',
      ...(lines.length === 0
        ? [localised('Nothing was found in them')]
        : [localised('What was found in them, and is new elsewhere:'), ...lines]),
    ].join('\n'),
    data: { note: shown, added: segmentsWritten, ...list },
  };
}

/** @returns the line is 1-based */
function describe({ block, blockIndex }: SequenceSegment, note: Note) {
  const { number, times, title } = block.header;
  return {
    number: number === undefined ? '' : written(block, number),
    times: written(block, times.inner),
    title: written(block, title),
    line: note.position(blockIndex, times.inner.start).line + 1,
  };
}

function nothingWritten(reason: string): ToolError {
  return new ToolError(localised('Nothing was written. {0}', reason));
}

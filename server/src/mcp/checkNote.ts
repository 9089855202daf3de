import { findingLines, listFindings } from '../features/models/findingList';
import { localised } from '../l10n/localised';
import { readStoredNote } from '../note/readStoredNote';
import type { Root } from './noteFile';
import { findingsOf, logFailure } from './noteFindings';
import type { SeenNotes } from './seenNotes';
import { readNote } from './storedNote';
import { type ToolAnswer, ToolError } from './toolAnswer';
import type { CheckedInput } from './toolInputs';

/** The findings of a note and their fixes. Rejects with a `ToolError` where there is no note. */
export async function checkNote(
  { note: given }: CheckedInput,
  root: Root,
  seen: SeenNotes,
): Promise<ToolAnswer> {
  const { file, shown, uri, stored, settings } = await readNote(given, root);
  const note = readStoredNote(uri, stored.text);
  if (note === undefined) {
    throw new ToolError(
      localised(
        '{0} is no note yet: it has neither a part heading such as {1} nor a segment header such as {2}',
        shown,
        '`# part1: …`',
        '`(00:00-00:30) ***1.1: …***`',
      ),
    );
  }
  seen.sawText(file, stored.text);
  const list = listFindings(findingsOf(note, settings), note, settings, logFailure);
  const lines = findingLines(list);
  return {
    text: lines.length === 0 ? localised('Nothing was found in {0}', shown) : lines.join('\n'),
    data: { note: shown, ...list },
  };
}

import { findingLines, listFindings } from '../features/models/findingList';
import { isNoNote } from '../features/models/noteTools';
import { findingsOf } from '../features/models/writtenSegments';
import { localised } from '../l10n/localised';
import { readStoredNote } from '../note/readStoredNote';
import type { Root } from './noteFile';
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
  const { file, name, uri, stored, settings, onFailure } = await readNote(given, root);
  const note = readStoredNote(uri, stored.text);
  if (note === undefined) throw new ToolError(isNoNote(name).refusal);
  seen.sawText(file, stored.text);
  const found = findingsOf(note, settings, onFailure);
  const list = listFindings(found, note, settings, onFailure);
  const lines = findingLines(list);
  return {
    text: lines.length === 0 ? localised('Nothing was found in {0}', name) : lines.join('\n'),
    data: { note: name, ...list },
  };
}

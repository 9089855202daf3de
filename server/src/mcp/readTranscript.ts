import { cueList } from '../features/models/cueList';
import { cueWindow } from '../features/models/cueWindow';
import { localise } from '../l10n/localised';
import type { Root } from './noteFile';
import { requireTranscript } from './requireTranscript';
import type { SeenNotes } from './seenNotes';
import { readNote } from './storedNote';
import { type ToolAnswer, ToolError } from './toolAnswer';
import type { ReadInput } from './toolInputs';

/** The cues of a note's transcript. Rejects with a `ToolError` where there are none to be had. */
export async function readTranscript(
  { note: given, ...named }: ReadInput,
  root: Root,
  seen: SeenNotes,
): Promise<ToolAnswer> {
  const window = cueWindow(named);
  if ('refusal' in window) throw new ToolError(localise(window.refusal));
  const stored = await readNote(given, root);
  const { transcript, name } = requireTranscript(stored, root);
  const list = cueList(stored.note, transcript, window, name);
  if ('refusal' in list) throw new ToolError(localise(list.refusal));
  seen.sawCues(stored.file, stored.stored.text, transcript);
  return { text: list.text };
}

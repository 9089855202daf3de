import { cueList } from '../features/models/cueList';
import { localise, localised } from '../l10n/localised';
import { readTypedTime } from '../note/headers/typedTime';
import type { Root } from './noteFile';
import { requireTranscript } from './requireTranscript';
import type { SeenNotes } from './seenNotes';
import { readNote } from './storedNote';
import { type ToolAnswer, ToolError } from './toolAnswer';
import type { ReadInput } from './toolInputs';

/** The cues of a note's transcript. Rejects with a `ToolError` where there are none to be had. */
export async function readTranscript(
  { note: given, from, to, firstCue }: ReadInput,
  root: Root,
  seen: SeenNotes,
): Promise<ToolAnswer> {
  const window = { from: timeOf('from', from), to: timeOf('to', to), firstCue };
  const stored = await readNote(given, root);
  const { transcript, name } = requireTranscript(stored, root);
  const list = cueList(stored.note, transcript, window, name);
  if ('refusal' in list) throw new ToolError(localise(list.refusal));
  seen.sawCues(stored.file, stored.stored.text, transcript);
  return { text: list.text };
}

function timeOf(argument: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const time = readTypedTime(given);
  if (time !== undefined) return time;
  throw new ToolError(
    localised(
      '"{0}" is no time for {1}: write minutes and seconds, such as 12:30',
      given,
      argument,
    ),
  );
}

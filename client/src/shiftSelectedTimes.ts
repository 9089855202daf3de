import { l10n, window } from 'vscode';
import type { NoteServer } from './noteServer';
import {
  placeToRefactor,
  type RefactoringPlace,
  requestRefactoring,
  runRefactoring,
} from './refactor';
import { reportNoSegments, showStatusMessage } from './segments';

/**
 * The command that shifts the times of the selected segments, or from the one at the cursor to the
 * end of the note.
 *
 * @param given the amount as typed, from an argument of the user's key binding; the command asks
 *   for an amount if it is absent
 */
export async function shiftSelectedTimes(server: NoteServer, given?: string): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const about = await requestRefactoring(server, place, { kind: 'shiftTimes' });
  if (about === undefined) reportNoSegments(server);
  else if (about.refusal !== undefined) showStatusMessage(about.refusal);
  else {
    const amount = given ?? (await askForAmount(server, place, about.title));
    if (amount !== undefined) await runRefactoring(server, place, { kind: 'shiftTimes', amount });
  }
}

function askForAmount(
  server: NoteServer,
  place: RefactoringPlace,
  title: string,
): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: l10n.t('By how much? Seconds or minutes:seconds: +5 is later, -1:30 is earlier.'),
    validateInput: async (amount) => {
      if (amount.trim() === '') return undefined;
      return (await requestRefactoring(server, place, { kind: 'shiftTimes', amount }, true))
        ?.refusal;
    },
  });
}

import { CancellationToken, type ExecuteCommandParams } from 'vscode-languageserver';
import {
  type CheckAllNotesResult,
  checkAllNotesRequest,
  checkCommands,
  stopCheckingAllNotesRequest,
} from '../../protocol/checkProtocol';
import type { Session } from '../session';
import type { AllNotes } from './allNotes';
import { safeHandler } from './handlers';

/** Answers the requests and commands that begin and end the checking of all notes. */
export function answerCheckAllNotes(session: Session, allNotes: AllNotes): void {
  const { connection, client, onFailure } = session;
  connection.onRequest<CheckAllNotesResult, void>(
    checkAllNotesRequest,
    safeHandler<unknown, CheckAllNotesResult>(
      onFailure,
      'checking all notes',
      () => false,
      (_params, token) => allNotes.start(client.registersDiagnostics, token),
    ),
  );
  connection.onRequest(stopCheckingAllNotesRequest, () => {
    allNotes.stop();
    return null;
  });
  connection.languages.diagnostics.onWorkspace((params, token, _workDone, partial) =>
    safeHandler(
      onFailure,
      'workspace diagnostics',
      () => ({ items: [] }),
      () => allNotes.answer(params, token, partial && ((part) => partial.report(part))),
    )(params, token),
  );
  if (!client.needsCheckCommands) return;
  connection.onExecuteCommand(({ command }: ExecuteCommandParams) => {
    // Not waited for: some clients stand still until a command has been answered.
    if (command === checkCommands.start)
      allNotes
        .start(false, CancellationToken.None)
        .catch((error) => onFailure('checking all notes', error));
    if (command === checkCommands.stop) allNotes.stop();
    return null;
  });
}

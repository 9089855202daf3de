import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import type { AllNotes } from './allNotes';
import { currentNote, settingsOfNote } from './currentNote';
import { documentUri, safeHandler } from './handlers';

const emptyReport: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/** Answers `textDocument/diagnostic`: pulled diagnostics (LSP 3.17). */
export function answerDiagnostics(session: Session, allNotes: AllNotes): void {
  const { connection, documents, configs, findings, onFailure } = session;
  connection.languages.diagnostics.on(
    safeHandler(
      onFailure,
      'diagnostics',
      () => emptyReport,
      async (params, token) => {
        const uri = documentUri(params);
        const now = currentNote(session, uri, token);
        if (now === undefined) {
          const isOpen = documents.get(uri) !== undefined;
          return isOpen
            ? emptyReport
            : { kind: 'full', items: await allNotes.ofClosed(uri, token) };
        }
        await configs.refreshUnwatched(uri);
        const settings = await settingsOfNote(session, uri, now.note);
        if (now.token.isCancellationRequested) throw new Cancelled();
        return { kind: 'full', items: await findings.diagnostics({ ...now, settings }) };
      },
    ),
  );
}

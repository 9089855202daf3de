import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { answering, documentUri } from './handlers';

const nothing: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/** Answers a client that asks for the findings of a document. */
export function answerDiagnostics(session: Session): void {
  const { connection, findings, onFailure } = session;
  connection.languages.diagnostics.on(
    answering(
      onFailure,
      'diagnostics',
      () => nothing,
      async (params, token) => {
        const now = await currentNoteWithSettings(session, documentUri(params), token);
        return now ? { kind: 'full', items: await findings.diagnostics(now) } : nothing;
      },
    ),
  );
}

import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { currentNote } from './currentNote';
import { answering, documentUri } from './handlers';

const nothing: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/** Answers a client that asks for the findings of a document. */
export function answerDiagnostics(session: Session): void {
  const { connection, settings, findings, onFailure } = session;
  connection.languages.diagnostics.on(
    answering(
      onFailure,
      'diagnostics',
      () => nothing,
      async (params, token) => {
        const uri = documentUri(params);
        const now = currentNote(session, uri, token);
        if (now === undefined) return nothing;
        const own = await settings.of(uri);
        if (now.token.isCancellationRequested) throw new Cancelled();
        return { kind: 'full', items: await findings.diagnostics({ ...now, settings: own }) };
      },
    ),
  );
}

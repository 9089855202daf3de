import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import { Cancelled } from '../../base/timeSlices';
import type { Session } from '../session';
import { answering, documentUri } from './handlers';

const nothing: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/** Answers a client that asks for the findings of a document. */
export function answerDiagnostics(session: Session): void {
  const { connection, documents, settings, findings, onFailure } = session;
  connection.languages.diagnostics.on(
    answering(
      onFailure,
      'diagnostics',
      () => nothing,
      async (params, token) => {
        const document = documents.get(documentUri(params));
        if (document?.note === undefined) return nothing;
        const { version, uri } = document;
        const isStale = () => token.isCancellationRequested || document.version !== version;
        const own = await settings.of(uri);
        if (isStale()) throw new Cancelled();
        return { kind: 'full', items: await findings.diagnostics(document, own, isStale) };
      },
    ),
  );
}

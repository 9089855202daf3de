import type { FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { currentNote } from './currentNote';
import { documentUri, safeHandler } from './handlers';

const emptyReport: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/** Answers `textDocument/diagnostic`: pulled diagnostics (LSP 3.17). */
export function answerDiagnostics(session: Session): void {
  const { connection, settings, configs, findings, onFailure } = session;
  connection.languages.diagnostics.on(
    safeHandler(
      onFailure,
      'diagnostics',
      () => emptyReport,
      async (params, token) => {
        const uri = documentUri(params);
        const now = currentNote(session, uri, token);
        if (now === undefined) return emptyReport;
        await configs.refreshUnwatched(uri);
        const own = await settings.of(uri);
        if (now.token.isCancellationRequested) throw new Cancelled();
        return { kind: 'full', items: await findings.diagnostics({ ...now, settings: own }) };
      },
    ),
  );
}

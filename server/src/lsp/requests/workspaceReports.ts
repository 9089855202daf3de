import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { FileReport, WorkspaceFindings } from './workspaceFindings';

/** Sends a part of an answer; see LSP, "Partial Result Progress". */
export type ReportPart = (part: WorkspaceDiagnosticReport) => void;

/**
 * The answer to `workspace/diagnostic`. With `reportPart` the findings are sent as they come, also
 * those of later changes, until the token is cancelled; without it the answer has those of all
 * changes until now, and waits for the first. Rejects with `Cancelled` once the token is cancelled.
 *
 * @param onUpToDate called whenever everything has been reported
 */
export async function workspaceReports(
  findings: WorkspaceFindings,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  onUpToDate: () => void,
  reportPart: ReportPart | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const send = (part: readonly WorkspaceDocumentDiagnosticReport[]) => {
    if (reportPart === undefined) items.push(...part);
    else if (part.length > 0) reportPart({ items: [...part] });
  };
  const held = findings.resume(previousResultIds);
  send(held.map(({ uri, value }) => ({ kind: 'unchanged', uri, version: null, resultId: value })));
  for (;;) {
    await findings.notes.untilAny(token);
    for await (const reports of findings.reports(token)) send(reports.map(fullReport));
    onUpToDate();
    if (items.some(({ kind }) => kind === 'full')) return { items };
  }
}

function fullReport(report: FileReport): WorkspaceDocumentDiagnosticReport {
  const { uri, version, resultId, diagnostics } = report;
  const id = resultId === undefined ? {} : { resultId };
  return { kind: 'full', uri, version, ...id, items: [...diagnostics] };
}

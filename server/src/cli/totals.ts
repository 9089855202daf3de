import type { Severity } from '../rules/rule';
import type { FileReport } from './fileReport';

/** What was found so far. */
export class Totals {
  readonly count: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  /** Of the findings that are shown, so many can be mended by `--fix`. */
  fixable = 0;
  notes = 0;
  /** Files with findings that are shown. */
  filesWithFindings = 0;
  changed = 0;
  problems = 0;

  /** @param isQuiet whether errors alone are shown */
  constructor(readonly isQuiet: boolean) {}

  /** Counts a file; returns its report without the findings that are not shown. */
  add(report: FileReport): FileReport {
    if (report.kind === 'note') this.notes++;
    if (report.isChanged) this.changed++;
    if (report.problem !== undefined) this.problems++;
    for (const { severity } of report.findings) this.count[severity]++;
    const findings = this.isQuiet
      ? report.findings.filter(({ severity }) => severity === 'error')
      : report.findings;
    this.fixable += findings.filter(({ isFixable }) => isFixable).length;
    if (findings.length > 0) {
      this.filesWithFindings++;
      if (report.kind === 'settings') this.notes++;
    }
    return { ...report, findings };
  }
}

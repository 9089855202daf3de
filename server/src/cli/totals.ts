import type { Severity } from '../rules/rule';
import type { FileReport } from './fileReport';

/** What was found so far. */
export class Totals {
  readonly count: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  /** Of the findings that are shown, so many can be mended by `--fix`. */
  fixable = 0;
  notes = 0;
  /** Notes, and files of settings, with findings that are shown. */
  readonly withFindings = { notes: 0, settings: 0 };
  changed = 0;
  /** The findings that changes have mended. */
  mended = 0;

  /** @param isQuiet whether errors alone are shown */
  constructor(readonly isQuiet: boolean) {}

  /** Whether there was anything to check. */
  get isEmpty(): boolean {
    return this.notes === 0 && this.withFindings.settings === 0;
  }

  /** Counts a file; returns its report without the findings that are not shown. */
  add(report: FileReport): FileReport {
    if (report.kind === 'note') this.notes++;
    if (report.isChanged) this.changed++;
    this.mended += report.mended ?? 0;
    for (const { severity } of report.findings) this.count[severity]++;
    const findings = this.isQuiet
      ? report.findings.filter(({ severity }) => severity === 'error')
      : report.findings;
    this.fixable += findings.filter(({ isFixable }) => isFixable).length;
    if (findings.length > 0) this.withFindings[report.kind === 'note' ? 'notes' : 'settings']++;
    return { ...report, findings };
  }
}

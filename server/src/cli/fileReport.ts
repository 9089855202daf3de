import type { ReportedFinding } from '../features/diagnostics/describeFinding';

/** What is said of one file. Plain data, as it comes from worker threads. */
export interface FileReport {
  /** As `shownPath` gives it: relative to the current folder, with `/` between names. */
  readonly path: string;
  readonly kind: 'note' | 'settings' | 'other';
  /** In document order, whatever their severity. */
  readonly findings: readonly ReportedFinding[];
  /** Whether the file was changed, or would have been. */
  readonly isChanged: boolean;
  /** How many findings fewer there are for that change; undefined where there was none. */
  readonly mended?: number;
  /** The change as a unified diff, where that was asked for. */
  readonly diff?: string;
  /** What could not be done with the file, in the author's language. */
  readonly problem?: string;
}

/** A report of a file of which there is nothing to be said but what could not be done with it. */
export function failedReport(path: string, problem: string): FileReport {
  return { path, kind: 'other', findings: [], isChanged: false, problem };
}

import type { Severity } from '../rules/rule';

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
  /** What else is to be known of the file, in the author's language; it fails nothing. */
  readonly remark?: string;
}

/** A place in a file; line and column are 1-based, the column in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** From the start of the text, without a byte order mark, in UTF-16 code units. */
  readonly offset: number;
}

export interface TextRange {
  readonly start: TextPlace;
  readonly end: TextPlace;
}

export interface ReportedFinding extends TextRange {
  readonly code: string;
  readonly severity: Severity;
  /** In the author's language, as are all texts here. */
  readonly message: string;
  /** The first of the finding's lines, at most `maxLine` UTF-16 code units of it. */
  readonly lineText: string;
  readonly related: readonly (TextRange & { readonly message: string })[];
  /** Whether `--fix` mends it. */
  readonly isFixable: boolean;
  /** Empty unless the reporter shows fixes. */
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  readonly isSafe: boolean;
  readonly isPreferred: boolean;
  readonly edits: readonly (TextRange & { readonly newText: string })[];
}

/** A report of a file of which there is nothing to be said but what could not be done with it. */
export function failedReport(path: string, problem: string): FileReport {
  return { path, kind: 'other', findings: [], isChanged: false, problem };
}

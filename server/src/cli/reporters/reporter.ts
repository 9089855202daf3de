import type { FileReport } from '../fileReport';
import type { Totals } from '../totals';

/** Turns reports into text, one file after another, so that nothing has to be kept. */
export interface Reporter {
  /** Stands before everything else. */
  begin(): string;
  /** @param report with the findings that are to be shown, and only with some */
  file(report: FileReport): string;
  end(totals: Totals): string;
}

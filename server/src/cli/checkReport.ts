import { localised } from '../l10n/localised';
import type { FileReport } from './fileReport';
import type { Output } from './outputStream';
import type { Reporter } from './reporters/reporter';
import { changeSummary } from './reporters/summary';
import { Totals } from './totals';

export interface ReportOptions {
  /** Whether the changes are reported, not the findings. */
  readonly showsDiffs: boolean;
  readonly maxWarnings: number | undefined;
  /** Whether errors alone are shown. */
  readonly isQuiet: boolean;
}

/** Writes what a check finds, file by file, and decides on the exit code. */
export class CheckReport {
  readonly #totals: Totals;

  constructor(
    private readonly reporter: Reporter,
    private readonly output: Output,
    private readonly err: Output,
    private readonly options: ReportOptions,
  ) {
    this.#totals = new Totals(options.isQuiet);
  }

  begin(): Promise<void> {
    return this.options.showsDiffs ? Promise.resolve() : this.output.write(this.reporter.begin());
  }

  async add(report: FileReport): Promise<void> {
    const shown = this.#totals.add(report);
    if (this.options.showsDiffs) await this.output.write(shown.diff ?? '');
    else if (shown.findings.length > 0) await this.output.write(this.reporter.file(shown));
  }

  /**
   * @param failed whether something could not be done
   * @returns the exit code: 2, 1 for findings that count, 0
   */
  async end(failed: boolean): Promise<number> {
    const { options, err } = this;
    const totals = this.#totals;
    const { error, warning } = totals.count;
    if (!options.showsDiffs) await this.output.write(this.reporter.end(totals));
    else if (!totals.isEmpty) await err.write(`${changeSummary(totals)}\n`);
    const maxWarnings = options.maxWarnings ?? Number.POSITIVE_INFINITY;
    if (warning > maxWarnings) {
      const limit = `--max-warnings ${maxWarnings}`;
      const text =
        warning === 1
          ? localised('1 warning is more than {0}', limit)
          : localised('{0} warnings are more than {1}', warning, limit);
      await err.write(`episode-notes: ${text}\n`);
    }
    const problem = await this.output.end();
    if (problem !== undefined) await err.write(`episode-notes: ${problem}\n`);
    if (failed || problem !== undefined) return 2;
    const wouldChange = options.showsDiffs && totals.changed > 0;
    return error > 0 || warning > maxWarnings || wouldChange ? 1 : 0;
  }
}

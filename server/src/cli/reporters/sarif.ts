import type { ReportingDescriptor, Run } from 'sarif';
import { language } from '../../l10n/localised';
import { rules } from '../../rules';
import type { Rule } from '../../rules/rule';
import { settingText } from '../../settings/settingText';
import type { FileReport } from '../fileReport';
import type { Reporter } from './reporter';
import { sarifLevels, sarifResult } from './sarifResult';

/** For code scanning: SARIF 2.1.0, one run, its results written as they come. */
export class SarifReporter implements Reporter {
  #hasResults = false;

  /**
   * @param version of this program
   * @param pages the documentation of rules as Markdown, by their codes
   */
  constructor(
    private readonly version: string,
    private readonly pages: ReadonlyMap<string, string>,
  ) {}

  begin(): string {
    const driver: Run['tool']['driver'] = {
      name: 'episode-notes',
      semanticVersion: this.version,
      language: language() === 'zh-cn' ? 'zh-CN' : 'en-US',
      rules: rules.map((rule) => this.#descriptor(rule)),
    };
    const head = [
      '"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"',
      '"version": "2.1.0"',
    ];
    const run = [
      `"tool": ${JSON.stringify({ driver })}`,
      '"columnKind": "utf16CodeUnits"',
      '"results": [',
    ];
    return `{${head.join(', ')}, "runs": [{${run.join(',\n')}`;
  }

  file(report: FileReport): string {
    const counts = new Map<string, number>();
    const results = report.findings.map((finding) =>
      JSON.stringify(sarifResult(report.path, finding, counts)),
    );
    const separator = this.#hasResults ? ',\n' : '\n';
    this.#hasResults = true;
    return separator + results.join(',\n');
  }

  end(): string {
    return '\n]}]}\n';
  }

  #descriptor({ code, severity }: Rule): ReportingDescriptor {
    const text = settingText(`rules.${code}`) ?? code;
    const page = this.pages.get(code);
    return {
      id: code,
      shortDescription: { text },
      ...(page !== undefined && { help: { text, markdown: page } }),
      defaultConfiguration: { level: sarifLevels[severity] },
    };
  }
}

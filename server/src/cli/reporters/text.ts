import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { localised } from '../../l10n/localised';
import type { Severity } from '../../rules/rule';
import type { FileReport, ReportedFinding } from '../fileReport';
import type { Totals } from '../totals';
import { markedLine } from './markedLine';
import { printable } from './printable';
import type { Reporter } from './reporter';
import { summary } from './summary';

type Style = Parameters<typeof styleText>[0];

const severityStyles: Record<Severity, Style> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** For people: a group of lines a file, and a line with the sums at the end. */
export class TextReporter implements Reporter {
  /** @param quotesLines whether the line of each finding is shown below it, with its place marked */
  constructor(
    private readonly isColored: boolean,
    private readonly quotesLines: boolean,
  ) {}

  begin(): string {
    return '';
  }

  file({ path, findings }: FileReport): string {
    const places = findings.map(({ start }) => `${start.line}:${start.column}`);
    const severities = findings.map(({ severity }) => severityName(severity));
    const width = (texts: readonly string[]) => Math.max(...texts.map((text) => stringWidth(text)));
    const [placeWidth, severityWidth] = [width(places), width(severities)];
    const lines = findings.map((finding, at) => {
      const place = places[at] ?? '';
      const severity = severities[at] ?? '';
      const row = [
        this.#styled('dim', ' '.repeat(placeWidth - stringWidth(place)) + place),
        this.#styled(severityStyles[finding.severity], severity) +
          ' '.repeat(severityWidth - stringWidth(severity)),
        printable(finding.message),
        this.#styled('dim', finding.code),
      ];
      return `  ${row.join('  ')}\n${this.#quotation(finding)}`;
    });
    return `${this.#styled('underline', printable(path))}\n${lines.join('')}\n`;
  }

  end(totals: Totals): string {
    if (totals.isEmpty) return '';
    const { error, warning } = totals.count;
    const style = error > 0 ? 'red' : warning > 0 ? 'yellow' : 'green';
    return `${this.#styled(style, summary(totals))}\n`;
  }

  #quotation(finding: ReportedFinding): string {
    if (!this.quotesLines) return '';
    const { line, mark } = markedLine(finding);
    return line === '' ? '' : `      ${line}\n      ${this.#styled('red', mark)}\n`;
  }

  #styled(style: Style, text: string): string {
    return this.isColored ? styleText(style, text, { validateStream: false }) : text;
  }
}

function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return localised('error');
    case 'warning':
      return localised('warning');
    case 'information':
      return localised('information');
    case 'hint':
      return localised('hint');
  }
}

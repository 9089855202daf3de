import type { Severity } from '../../rules/rule';
import type { FileReport } from '../fileReport';
import type { Totals } from '../totals';
import type { Reporter } from './reporter';
import { summary } from './summary';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** For GitHub Actions: each finding as a workflow command, which shows it at its line. */
export class GithubReporter implements Reporter {
  /** @param fromWorkspace gives a reported path as seen from the workspace of the job */
  constructor(private readonly fromWorkspace: (path: string) => string) {}

  begin(): string {
    return '';
  }

  file({ path, findings }: FileReport): string {
    const file = property(this.fromWorkspace(path));
    const lines = findings.map(({ code, severity, message, start, end }) => {
      const place = [`file=${file}`, `line=${start.line}`, `endLine=${end.line}`];
      // Columns count within one line alone; those of a range over several lines are refused.
      if (end.line === start.line) place.push(`col=${start.column}`, `endColumn=${end.column}`);
      place.push(`title=${property(code)}`);
      return `::${commands[severity]} ${place.join(',')}::${data(message)}\n`;
    });
    return lines.join('');
  }

  end(totals: Totals): string {
    return totals.isEmpty ? '' : `${data(summary(totals))}\n`;
  }
}

/** Escapes the text of a command (`escapeData` of GitHub's `@actions/core`). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a command (`escapeProperty` of GitHub's `@actions/core`). */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

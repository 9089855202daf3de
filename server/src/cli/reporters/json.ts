import type { FileReport, ReportedFinding } from '../fileReport';
import type { Reporter } from './reporter';

/**
 * For programs: an array with an object a file that has findings. Lines and columns are 1-based,
 * columns and offsets in UTF-16 code units; a byte order mark is not counted.
 */
export class JsonReporter implements Reporter {
  #hasFiles = false;

  begin(): string {
    return '[';
  }

  file({ path, findings }: FileReport): string {
    const separator = this.#hasFiles ? ',\n' : '\n';
    this.#hasFiles = true;
    return separator + JSON.stringify({ path, findings: findings.map(asJson) });
  }

  end(): string {
    return this.#hasFiles ? '\n]\n' : ']\n';
  }
}

function asJson(finding: ReportedFinding) {
  const { code, severity, message, start, end, related, fixes } = finding;
  return {
    code,
    severity,
    message,
    start,
    end,
    related,
    fixes: fixes.map(({ title, isSafe, isPreferred, edits }) => ({
      title,
      safe: isSafe,
      preferred: isPreferred,
      edits,
    })),
  };
}

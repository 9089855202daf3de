import path from 'node:path';
import { localised } from '../../l10n/localised';
import type { FileReport } from '../fileReport';
import { FileWork } from '../fileWork';
import { readStandardInput } from '../standardInput';
import type { Task } from '../task';
import type { Terminal } from '../terminal';

/**
 * Does a task on standard input, as if it were a file, and hands over the reports. That it is no note
 * is said on standard error.
 *
 * @param name the file that is meant, which need not be there
 * @returns the text after the task's changes, with its byte order mark, and whether something could
 *   not be done
 */
export async function reportOnText(
  task: Task,
  name: string | undefined,
  { cwd, err }: Terminal,
  onReport: (report: FileReport) => Promise<void>,
): Promise<{ readonly text: string; readonly failed: boolean }> {
  const input = await readStandardInput();
  const file = path.resolve(cwd, name ?? 'standard-input.md');
  const { reports, result } = await new FileWork({ ...task, writes: false }).text(file, input.text);
  for (const report of reports) await onReport(report);
  const { report, text } = result;
  const shown = name === undefined ? { ...report, path: localised('standard input') } : report;
  if (report.kind === 'other') {
    await err.write(`episode-notes: ${shown.path}: ${localised('this is no note')}\n`);
  }
  for (const remark of [report.problem ?? [], report.remark ?? []].flat()) {
    await err.write(`episode-notes: ${shown.path}: ${remark}\n`);
  }
  await onReport(shown);
  return { text: input.mark + text, failed: report.problem !== undefined };
}

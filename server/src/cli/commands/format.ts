import { language, localised } from '../../l10n/localised';
import type { FileReport } from '../fileReport';
import { readNamedConfig } from '../settingsOptions';
import type { Task } from '../task';
import { endOutput, type Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { type FileOptions, findNotes, isStandardInput, reportOnFiles } from './noteFiles';
import { reportOnText } from './standardInputTask';

export interface FormatOptions extends FileOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
}

/** Formats notes. Gives the exit code; rejects with a `UsageError`. */
export async function format(
  paths: readonly string[],
  options: FormatOptions,
  terminal: Terminal,
): Promise<number> {
  const { check = false, diff = false } = options;
  if (check && diff) {
    throw new UsageError(localised('{0} and {1} exclude each other', '--check', '--diff'));
  }
  const { cwd, out, err } = terminal;
  const config = await readNamedConfig(options.config, cwd, []);
  const writes = !check && !diff;
  const task: Task = {
    action: 'format',
    writes,
    fixes: false,
    wantsDiffs: diff,
    wantsFixes: false,
    locale: language(),
    cwd,
    severities: [],
    config: [...(config?.reading.values ?? [])],
    readsConfigs: options.config !== false,
  };
  let [notes, changed] = [0, 0];
  const add = async (report: FileReport, showsName: boolean) => {
    if (report.kind === 'note') notes++;
    if (!report.isChanged) return;
    changed++;
    await out.write(report.diff ?? (showsName ? `${report.path}\n` : ''));
  };
  const end = async (failed: boolean) => {
    const text = writes
      ? localised('{0} of {1} notes were formatted', changed, notes)
      : localised('{0} of {1} notes would be formatted', changed, notes);
    if (notes > 0 && (changed > 0 || terminal.showsErrors)) await err.write(`${text}\n`);
    if ((await endOutput(terminal)) || failed) return 2;
    return changed > 0 && !writes ? 1 : 0;
  };
  if (isStandardInput(paths, options)) {
    const text = await reportOnText(task, options.stdinFilename, terminal, (report) =>
      add(report, check),
    );
    if (writes) await out.write(text);
    return (await endOutput(terminal)) ? 2 : changed > 0 && !writes ? 1 : 0;
  }
  const targets = await findNotes(paths, options, config, cwd);
  return end(await reportOnFiles(targets, task, terminal, (report) => add(report, true)));
}

import { language, localised } from '../../l10n/localised';
import type { FileReport } from '../fileReport';
import { noteCount } from '../reporters/summary';
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
  const { cwd, out, err, showsErrors } = terminal;
  const config = await readNamedConfig(options.config, cwd, []);
  const task: Task = {
    action: 'format',
    writes: !check && !diff,
    fixes: false,
    wantsDiffs: diff,
    wantsFixes: false,
    locale: language(),
    cwd,
    severities: [],
    config: [...(config?.reading.values ?? [])],
    readsConfigs: options.config !== false,
  };
  const readsText = isStandardInput(paths, options);
  let [notes, changed] = [0, 0];
  const add = async (report: FileReport) => {
    if (report.kind === 'note') notes++;
    if (!report.isChanged) return;
    changed++;
    // Formatted standard input goes to standard output, where no name has a place.
    const name = readsText && task.writes ? '' : `${report.path}\n`;
    await out.write(report.diff ?? name);
  };
  let failed = false;
  if (readsText) {
    const result = await reportOnText(task, options.stdinFilename, terminal, add);
    failed = result.failed;
    if (task.writes) await out.write(result.text);
  } else {
    const targets = await findNotes(paths, options, config, cwd);
    failed = await reportOnFiles(targets, task, terminal, add);
    const isWorthSaying = changed > 0 || (showsErrors && notes > 0);
    if (isWorthSaying) await err.write(`${summaryOf(changed, notes, task.writes)}\n`);
  }
  if ((await endOutput(terminal)) || failed) return 2;
  return changed > 0 && !task.writes ? 1 : 0;
}

function summaryOf(changed: number, notes: number, isDone: boolean): string {
  return isDone
    ? localised('{0} of {1} formatted', changed, noteCount(notes))
    : localised('{0} of {1} would be formatted', changed, noteCount(notes));
}

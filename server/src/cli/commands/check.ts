import { language, localised } from '../../l10n/localised';
import { CheckReport } from '../checkReport';
import type { FileReport } from '../fileReport';
import { outputTo } from '../outputStream';
import {
  defaultReporter,
  newReporter,
  type ReporterName,
  reportersWithFixes,
} from '../reporters/newReporter';
import { readNamedConfig, readRuleOption } from '../settingsOptions';
import type { Task } from '../task';
import { endOutput, type Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { type FileOptions, findNotes, isStandardInput, reportOnFiles } from './noteFiles';
import { reportOnText } from './standardInputTask';

export interface CheckOptions extends FileOptions {
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly reporter?: ReporterName;
  readonly output?: string;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly rule: readonly string[];
}

/** Checks notes and reports what was found. Gives the exit code; rejects with a `UsageError`. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.fix && options.diff) {
    throw new UsageError(localised('{0} and {1} exclude each other', '--fix', '--diff'));
  }
  const severities = options.rule.map(readRuleOption);
  const { cwd } = terminal;
  const config = await readNamedConfig(options.config, cwd, severities);
  const name = options.reporter ?? defaultReporter(terminal);
  const task: Task = {
    action: 'check',
    writes: options.fix === true,
    fixes: options.fix === true || options.diff === true,
    wantsDiffs: options.diff === true,
    wantsFixes: reportersWithFixes.includes(name),
    locale: language(),
    cwd,
    severities,
    config: [...(config?.reading.values ?? [])],
    readsConfigs: options.config !== false,
  };
  const readsText = isStandardInput(paths, options);
  const toErrors = readsText && task.writes;
  const { output, maxWarnings, quiet: isQuiet = false } = options;
  const { out, err, isShown, showsErrors } = terminal;
  const own = toErrors ? { out: err, err } : terminal;
  const target = outputTo(output, own);
  const isOnTerminal = (target === out && isShown) || (target === err && showsErrors);
  const report = new CheckReport(await newReporter(name, terminal, isOnTerminal), target, err, {
    showsDiffs: task.wantsDiffs,
    maxWarnings,
    isQuiet,
  });
  await report.begin();
  if (config !== undefined) await report.add(config.report);
  const add = (one: FileReport) => report.add(one);
  if (readsText) {
    const { text, failed } = await reportOnText(task, options.stdinFilename, terminal, add);
    if (!task.writes) return report.end(failed);
    await out.write(text);
    return report.end((await endOutput(terminal)) || failed);
  }
  const targets = await findNotes(paths, options, config, cwd);
  return report.end(await reportOnFiles(targets, task, terminal, add));
}

import { IgnoreLists } from '../../files/ignoreLists';
import { localised } from '../../l10n/localised';
import type { FileReport } from '../fileReport';
import { readList } from '../listedFiles';
import { Progress } from '../progress';
import type { NamedConfig } from '../settingsOptions';
import { findTargets, type Targets } from '../targets';
import type { Task } from '../task';
import type { Terminal } from '../terminal';
import { UsageError } from '../usageError';
import { doTask } from '../workerPool';

/** Which files a command works on. */
export interface FileOptions {
  readonly filesFrom?: string;
  /** A path for `--config`, false for `--no-config`, else true. */
  readonly config: string | boolean;
  readonly stdinFilename?: string;
}

/**
 * Finds the notes that a command is about: the paths, the lists, else the current folder.
 *
 * @param config what `--config` names, whose `ignore` counts for its own folder
 */
export async function findNotes(
  paths: readonly string[],
  { filesFrom, config }: FileOptions,
  named: NamedConfig | undefined,
  cwd: string,
): Promise<Targets> {
  const ignored = new IgnoreLists(config !== false);
  const patterns = named?.reading.values.get('ignore');
  if (named !== undefined && patterns !== undefined) {
    ignored.add(named.folder, patterns as readonly string[]);
  }
  const listed = filesFrom === undefined ? [] : await readList(filesFrom, cwd);
  const given = paths.length === 0 && filesFrom === undefined ? ['.'] : paths;
  return findTargets(given, listed, cwd, ignored);
}

/** Whether standard input is meant. Rejects with a `UsageError` what does not go with it. */
export function isStandardInput(paths: readonly string[], options: FileOptions): boolean {
  if (!paths.includes('-')) {
    if (options.stdinFilename === undefined) return false;
    throw new UsageError(localised('{0} needs "-" as the file', '--stdin-filename'));
  }
  if (paths.length === 1 && options.filesFrom === undefined) return true;
  throw new UsageError(localised('"-" is standard input, and stands alone'));
}

/**
 * Does a task on files and hands over the reports, each file's once and in their order. What could
 * not be done, and that a named file is no note, goes to standard error.
 *
 * @returns whether something could not be done
 */
export async function reportOnFiles(
  targets: Targets,
  task: Task,
  terminal: Terminal,
  onReport: (report: FileReport) => Promise<void>,
): Promise<boolean> {
  const { err, showsErrors, bundle } = terminal;
  const progress = new Progress(err, targets.files.length, showsErrors);
  const seenSettings = new Set<string>();
  let failed = targets.problems.length > 0;
  let notes = 0;
  let done = 0;
  for (const problem of targets.problems) await err.write(`episode-notes: ${problem}\n`);
  for await (const { file, reports } of doTask(targets.files, task, bundle)) {
    for (const report of reports) {
      if (report.kind === 'settings') {
        if (seenSettings.has(report.path)) continue;
        seenSettings.add(report.path);
      }
      if (report.kind === 'note') notes++;
      const remarks = remarksOn(report, targets.named.has(file));
      const says = remarks.length > 0 || report.findings.length > 0 || report.isChanged;
      if (says) await progress.clear();
      for (const remark of remarks) await err.write(`episode-notes: ${report.path}: ${remark}\n`);
      failed ||= report.problem !== undefined;
      await onReport(report);
    }
    await progress.update(++done);
  }
  await progress.clear();
  if (notes === 0 && !failed && targets.named.size < Math.max(targets.files.length, 1)) {
    await err.write(`episode-notes: ${localised('no notes were found')}\n`);
  }
  return failed;
}

function remarksOn({ kind, problem, remark }: FileReport, isNamed: boolean): string[] {
  const isNoNote = kind === 'other' && problem === undefined && isNamed;
  return [problem ?? [], remark ?? [], isNoNote ? localised('this is no note') : []].flat();
}

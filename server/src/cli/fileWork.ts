import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runToEnd } from '../base/steps';
import { check } from '../checking/check';
import { fixAll } from '../checking/fixAll';
import { formatNote } from '../checking/formatNote';
import { isOn } from '../features/diagnostics/diagnostics';
import type { UnusableTranscript } from '../files/findTranscript';
import { nodeFiles } from '../files/nodeFiles';
import { readTextFile } from '../files/readTextFile';
import { replaceFile } from '../files/replaceFile';
import { type StoredConfig, StoredSettings } from '../files/storedSettings';
import { StoredTranscripts } from '../files/storedTranscript';
import { localise, localised } from '../l10n/localised';
import type { Note } from '../note/note';
import { readStoredNote } from '../note/readStoredNote';
import type { NoteSettings } from '../settings/noteSettings';
import { readConfig } from '../settings/readSiteFile';
import { isConfigFile } from '../settings/siteFileName';
import { describeConfig } from './describeConfig';
import { describeFinding } from './describeFinding';
import { type FileReport, failedReport } from './fileReport';
import { shownPath } from './shownPath';
import type { Task } from './task';
import { unifiedDiff } from './unifiedDiff';

/** A report of a text, and the text after the changes of its task. */
export interface TextResult {
  readonly report: FileReport;
  readonly text: string;
}

/** Does a task on one file after another. Nothing here rejects. */
export class FileWork {
  readonly #settings: StoredSettings;
  readonly #transcripts = new StoredTranscripts(nodeFiles);
  readonly #reportedConfigs = new Set<string>();

  constructor(private readonly task: Task) {
    const ofRules = task.severities.map(([code, severity]) => [`rules.${code}`, severity] as const);
    const above = [new Map(ofRules), new Map(task.config)];
    this.#settings = new StoredSettings(nodeFiles, above, task.readsConfigs);
  }

  /**
   * The report of a file, behind those of the settings files above it that were not reported yet.
   *
   * @param file its absolute path
   */
  async file(file: string): Promise<FileReport[]> {
    const shown = shownPath(file, this.task.cwd);
    try {
      const stored = await readTextFile(file);
      if ('problem' in stored) {
        const reason = localise(stored.problem);
        return [failedReport(shown, localised('cannot be read: {0}', reason))];
      }
      const { mark, stats } = stored;
      const { reports, result } = await this.text(file, stored.text);
      const { report, text } = result;
      if (!report.isChanged || !this.task.writes) return [...reports, report];
      const problem = await replaceFile(file, mark + text, stats);
      if (problem === undefined) return [...reports, report];
      const reason = localised('cannot be written: {0}', localise(problem));
      return [...reports, { ...(await this.#unchanged(file, report)), problem: reason }];
    } catch (error) {
      return [failedReport(shown, failureText(error))];
    }
  }

  /** The report of a file that could not be written: what is found in it as it is now. */
  async #unchanged(file: string, report: FileReport): Promise<FileReport> {
    const stored = this.task.action === 'check' ? await readTextFile(file) : undefined;
    if (stored === undefined || 'problem' in stored) return { ...report, isChanged: false };
    return (await this.text(file, stored.text, { ...this.task, fixes: false })).result.report;
  }

  /** Does the task on a text as if it were that of a file, without writing it. */
  async text(
    file: string,
    text: string,
    task = this.task,
  ): Promise<{ readonly reports: FileReport[]; readonly result: TextResult }> {
    const shown = shownPath(file, this.task.cwd);
    const uri = pathToFileURL(file).href;
    // A comment of TOML can look like a part heading, so that the file would count as a note.
    const isConfig = isConfigFile(uri);
    const note = isConfig ? undefined : readStoredNote(uri, text);
    if (note === undefined) {
      const report: FileReport = { path: shown, kind: 'other', findings: [], isChanged: false };
      return {
        reports: [],
        result: { report: isConfig ? await this.#config(uri, text) : report, text },
      };
    }
    const { settings, configs } = await this.#settings.of(uri);
    const reports = await this.#configReports(configs);
    if (task.action === 'format')
      return { reports, result: noteResult(shown, note, settings, task) };
    const { site } = settings;
    const query = { noteUri: uri, note, site, languages: [task.locale, 'zh'] };
    const { transcript, unusable } = await this.#transcripts.of(query);
    const result = noteResult(shown, note, { ...settings, transcript }, task);
    if (unusable.length === 0) return { reports, result };
    const remark = unusable.map((one) => this.#remarkOn(one)).join('\n');
    return { reports, result: { ...result, report: { ...result.report, remark } } };
  }

  #remarkOn({ uri, named, problem }: UnusableTranscript): string {
    const file = named ?? shownPath(fileURLToPath(uri), this.task.cwd);
    return localised('the transcript {0} cannot be used. {1}', file, localise(problem));
  }

  async #configReports(configs: readonly StoredConfig[]): Promise<FileReport[]> {
    if (this.task.action !== 'check') return [];
    const unseen = configs.filter(({ uri }) => !this.#reportedConfigs.has(uri));
    for (const { uri } of unseen) this.#reportedConfigs.add(uri);
    return Promise.all(unseen.map(({ uri, text }) => this.#config(uri, text)));
  }

  async #config(uri: string, text: string): Promise<FileReport> {
    const shown = shownPath(path.resolve(fileURLToPath(uri)), this.task.cwd);
    const isChecked = this.task.action === 'check';
    const { settings } = await this.#settings.of(uri);
    return describeConfig(shown, text, isChecked ? readConfig(text).problems : [], settings);
  }
}

/** Does a task on a note. */
function noteResult(shown: string, note: Note, settings: NoteSettings, task: Task): TextResult {
  const failures: string[] = [];
  const onFailure = (code: string, error: unknown) => {
    failures.push(localised('the rule {0} failed: {1}', code, failureText(error)));
  };
  const { action, fixes, wantsDiffs, wantsFixes } = task;
  const isWanted = isOn(settings);
  const findingsOf = (one: Note) => check(one, settings, onFailure).filter(isWanted);
  let changed = note;
  if (action === 'format') changed = runToEnd(formatNote(note, settings, isWanted, onFailure));
  else if (fixes) changed = runToEnd(fixAll(note, settings, isWanted, onFailure));
  const found = action === 'check' ? findingsOf(changed) : [];
  const [before, text] = [note.text, changed.text];
  const isChanged = text !== before;
  const isMended = action === 'check' && isChanged;
  const report: FileReport = {
    path: shown,
    kind: 'note',
    findings: found.map((finding) =>
      describeFinding(
        finding,
        changed,
        settings,
        { withFixes: wantsFixes, isMended: fixes },
        onFailure,
      ),
    ),
    isChanged,
    ...(isMended && { mended: Math.max(0, findingsOf(note).length - found.length) }),
    ...(wantsDiffs && isChanged && { diff: unifiedDiff(shown, before, text) }),
    ...(failures.length > 0 && { problem: [...new Set(failures)].join('\n') }),
  };
  return { report, text };
}

function failureText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

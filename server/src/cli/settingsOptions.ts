import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearestName } from '../base/nearestName';
import { readNamedFile } from '../files/readRegularFile';
import { readTextFile } from '../files/readTextFile';
import { localise, localised } from '../l10n/localised';
import { ruleOf, rules } from '../rules';
import type { Severity } from '../rules/rule';
import { combineSettings } from '../settings/noteSettings';
import { type ConfigReading, readConfig } from '../settings/readSiteFile';
import { severity } from '../settings/settingTypes';
import { describeConfig } from './describeConfig';
import type { FileReport } from './fileReport';
import { shownPath } from './shownPath';
import { UsageError } from './usageError';

export type RuleSeverity = readonly [code: string, severity: Severity | 'off'];

/** Reads `CODE=SEVERITY` of `--rule`. Throws a `UsageError` that names the wrong half. */
export function readRuleOption(given: string): RuleSeverity {
  const at = given.indexOf('=');
  const code = at === -1 ? given : given.slice(0, at);
  requireRule(code);
  const value = severity.read(at === -1 ? '' : given.slice(at + 1));
  if (value !== undefined) return [code, value];
  throw new UsageError(`--rule ${given}: ${localise(severity.expected(code))}`);
}

/** Throws a `UsageError` where no rule has a code. */
export function requireRule(code: string): void {
  if (ruleOf(code) !== undefined) return;
  const nearest = nearestName(
    code,
    rules.map((rule) => rule.code),
  );
  const text = localised('There is no rule "{0}"', code);
  throw new UsageError(
    nearest === undefined ? text : localised('{0}. Is "{1}" meant?', text, nearest),
  );
}

/** A file of settings that is named on the command line. */
export interface NamedConfig {
  readonly folder: string;
  readonly reading: ConfigReading;
  /** What is wrong in it. */
  readonly report: FileReport;
}

/**
 * Reads the file of `--config`. Throws a `UsageError` where it cannot be read; wrong settings in it
 * are findings, as in a site's own file.
 *
 * @param given a path; anything else for a command line that names none
 */
export async function readNamedConfig(
  given: string | boolean,
  cwd: string,
  severities: readonly RuleSeverity[],
): Promise<NamedConfig | undefined> {
  if (typeof given !== 'string') return undefined;
  const file = path.resolve(cwd, given);
  const stored = await readTextFile(file, readNamedFile);
  if ('problem' in stored) {
    const reason = localise(stored.problem);
    throw new UsageError(`--config ${given}: ${localised('cannot be read: {0}', reason)}`);
  }
  const reading = readConfig(stored.text);
  const ofRules = severities.map(([code, value]) => [`rules.${code}`, value] as const);
  const settings = combineSettings([new Map(ofRules), reading.values], pathToFileURL(file).href);
  const report = describeConfig(shownPath(file, cwd), stored.text, reading.problems, settings);
  return { folder: path.dirname(file), reading, report };
}

import path from 'node:path';
import { packageVersion, rulePages } from '../packageFiles';
import { shownPath } from '../shownPath';
import type { Terminal } from '../terminal';
import { GithubReporter } from './github';
import { JsonReporter } from './json';
import type { Reporter } from './reporter';
import { SarifReporter } from './sarif';
import { TextReporter } from './text';

/** What `--reporter` takes. */
export const reporterNames = ['text', 'json', 'github', 'sarif'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** Those that show the fixes of findings. */
export const reportersWithFixes: readonly ReporterName[] = ['json', 'sarif'];

/** The reporter that counts where none is asked for. */
export function defaultReporter({ isShown, env }: Terminal): ReporterName {
  return !isShown && env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
}

/** @param isOnTerminal whether the reports go to a terminal */
export async function newReporter(
  name: ReporterName,
  { cwd, env, isColored, bundle }: Terminal,
  isOnTerminal: boolean,
): Promise<Reporter> {
  switch (name) {
    case 'text':
      return new TextReporter(isColored, isOnTerminal);
    case 'json':
      return new JsonReporter();
    case 'github': {
      const workspace = env.GITHUB_WORKSPACE || cwd;
      return new GithubReporter((file) => shownPath(path.resolve(cwd, file), workspace));
    }
    case 'sarif':
      return new SarifReporter(await packageVersion(bundle), await rulePages(bundle));
  }
}

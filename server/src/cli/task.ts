import type { Severity } from '../rules/rule';

/** What is to be done with files. Plain data, as it goes to worker threads. */
export interface Task {
  readonly action: 'check' | 'format';
  /** Whether changes are written to the files. */
  readonly writes: boolean;
  /** Whether Fix All is applied before findings are looked for; `format` always changes the text. */
  readonly fixes: boolean;
  readonly wantsDiffs: boolean;
  /** Whether reports hold the fixes of findings. */
  readonly wantsFixes: boolean;
  /** The author's language, as `setLocale` takes it. */
  readonly locale: string;
  /** The folder that paths are relative to. */
  readonly cwd: string;
  /** The severities of `--rule`. */
  readonly severities: readonly (readonly [code: string, severity: Severity | 'off'])[];
  /** What the file of `--config` sets. */
  readonly config: readonly (readonly [key: string, value: unknown])[];
  /** False for `--no-config`. */
  readonly readsConfigs: boolean;
}

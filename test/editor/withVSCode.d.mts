import type { Page } from 'playwright-core';

/** What `toolsFor` gives, as far as tests use it. */
export interface WorkbenchTools {
  readonly page: Page;
  runCommand(title: string): Promise<void>;
}

export function withVSCode<Result>(
  options: {
    readonly folder: string;
    readonly file?: string;
    readonly theme?: string;
    readonly language?: string;
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly extensions?: readonly string[];
  },
  work: (tools: WorkbenchTools) => Promise<Result>,
): Promise<Result>;

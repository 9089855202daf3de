import type { Command } from 'commander';
import { localised } from '../../l10n/localised';
import type { Terminal } from '../terminal';

/** What the commands need beside their arguments. */
export interface ProgramContext extends Services {
  readonly terminal: Terminal;
  readonly version: string;
  /** Called with the exit code of a command. */
  onExit(code: number): void;
}

/** What runs on standard input and output until that ends, and is loaded only then. */
export interface Services {
  /** Starts the language server. */
  startServer(): Promise<void>;
  /**
   * Starts the tools for models.
   *
   * @param root the absolute path of a folder that is there
   * @param locale as `setLocale` takes it
   */
  startTools(options: {
    readonly root: string;
    readonly locale: string;
    readonly version: string;
  }): Promise<void>;
}

/** The help of a command ends with examples. */
export function addExamples(command: Command, examples: readonly string[]): void {
  const title = examples.length === 1 ? localised('Example:') : localised('Examples:');
  const indented = examples.map((example) => `  ${example}`);
  command.addHelpText('after', `\n${title}\n${lines(...indented)}`);
}

export function lines(...texts: readonly string[]): string {
  return texts.join('\n');
}

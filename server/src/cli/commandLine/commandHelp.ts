import type { Command } from 'commander';
import { localised } from '../../l10n/localised';
import type { Terminal } from '../terminal';

/** What the commands need beside their arguments. */
export interface ProgramContext {
  readonly terminal: Terminal;
  readonly version: string;
  /** Called with the exit code of a command. */
  onExit(code: number): void;
  /** Starts the language server on standard input and output. */
  startServer(): Promise<void>;
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

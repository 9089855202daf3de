import type { Command } from 'commander';
import { localised } from '../../l10n/localised';
import { outline } from '../commands/outline';
import { listRules } from '../commands/rules';
import { addExamples, type ProgramContext } from './commandHelp';

export function addOutline(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('outline')
    .argument('<NOTE...>')
    .usage('[OPTION…] NOTE…')
    .summary(localised('print parts and segments with their times'))
    .description(localised('Prints parts and segments with their numbers, times and lengths'))
    .option('--json', localised('as JSON, times in milliseconds'))
    .action(async (paths: string[], options: { json?: boolean }) =>
      onExit(await outline(paths, options, terminal)),
    );
  addExamples(command, ['episode-notes outline content/episode-12.md']);
}

export function addRules(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('rules')
    .argument('[CODE]')
    .usage('[OPTION…] [CODE]')
    .summary(localised('list the rules, or explain one'))
    .description(
      localised('Lists the rules with their default severities, or prints the page of one'),
    )
    .action(async (code: string | undefined) => onExit(await listRules(code, terminal)));
  addExamples(command, ['episode-notes rules time-gap']);
}

export function addServer(program: Command, { startServer }: ProgramContext): void {
  const command = program
    .command('lsp')
    .usage('--stdio')
    .summary(localised('run the language server, for editors'))
    .description(localised('Runs the language server on standard input and output'))
    .option('--stdio', localised('the one way to talk to it'))
    // Clients add options of their own, such as `--clientProcessId=1`.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(() => startServer());
  addExamples(command, ['episode-notes lsp --stdio']);
}

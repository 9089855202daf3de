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

import type { Command } from 'commander';
import { localised } from '../../l10n/localised';
import { startTools } from '../commands/startTools';
import { addExamples, type ProgramContext } from './commandHelp';

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

export function addTools(program: Command, context: ProgramContext): void {
  const command = program
    .command('mcp')
    .usage('[OPTION…]')
    .summary(localised('run the tools for models (Model Context Protocol)'))
    .description(
      localised(
        'Runs tools for models on standard input and output (Model Context Protocol): read a transcript, add segments made of its cues, check a note',
      ),
    )
    .option('--root <FOLDER>', localised('the folder with the notes, the current one unless given'))
    .action((options: { root?: string }) => startTools(options, context));
  addExamples(command, ['episode-notes mcp --root content']);
}

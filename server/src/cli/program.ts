import { Command, InvalidArgumentError, Option } from 'commander';
import stringWidth from 'string-width';
import { localised } from '../l10n/localised';
import { addExport, addImport } from './commandLine/chapterCommands';
import type { ProgramContext } from './commandLine/commandHelp';
import { addCheck, addFormat } from './commandLine/noteCommands';
import { addOutline, addRules } from './commandLine/readingCommands';
import { addServer, addTools } from './commandLine/serviceCommands';
import { isKnownLocale } from './locale';

/** The command line. Its texts are in the language that is set now. */
export function newProgram(context: ProgramContext): Command {
  const program = new Command('episode-notes')
    .description(localised('Checks, mends and formats the notes of episodes'))
    .usage('COMMAND …')
    .version(context.version, '--version', localised('print the version'))
    .helpCommand(false)
    .helpOption('-h, --help', localised('print this help'));
  addCheck(program, context);
  addFormat(program, context);
  addExport(program, context);
  addImport(program, context);
  addOutline(program, context);
  addRules(program, context);
  addServer(program, context);
  addTools(program, context);
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', localised('print this help'))
      .addOption(
        new Option('--locale <LANGUAGE>', localised('en or zh-cn, instead of LANG')).argParser(
          knownLocale,
        ),
      )
      .configureHelp({
        styleTitle: titleText,
        subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`,
        optionDescription: ({ description }) => description,
        displayWidth: stringWidth,
      });
  }
  return program;
}

/** `localeOf` has read it by then. */
function knownLocale(given: string): string {
  if (isKnownLocale(given)) return given;
  throw new InvalidArgumentError('Allowed choices are en, zh-cn.');
}

function titleText(title: string): string {
  switch (title) {
    case 'Usage:':
      return localised('Usage:');
    case 'Options:':
      return localised('Options:');
    case 'Commands:':
      return localised('Commands:');
    default:
      return title;
  }
}

import type { CommanderError } from 'commander';
import { localised } from '../l10n/localised';

/** What is wrong with the command line, in the author's language. */
export function argumentErrorText({ code, message }: CommanderError): string {
  const [, given = ''] = /'([^']*)'/.exec(message) ?? [];
  const text = sentence(code, given, message);
  const [, suggestion] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? [];
  return suggestion === undefined ? text : localised('{0}. Is "{1}" meant?', text, suggestion);
}

function sentence(code: string, given: string, message: string): string {
  switch (code) {
    case 'commander.unknownCommand':
      return localised('There is no command "{0}"', given);
    case 'commander.unknownOption':
      return localised('There is no option "{0}"', given);
    case 'commander.optionMissingArgument':
      return localised('A value is missing behind "{0}"', given);
    case 'commander.missingMandatoryOptionValue':
    case 'commander.missingArgument':
      return localised('{0} is missing', given);
    case 'commander.excessArguments':
      return localised('There are too many arguments');
    case 'commander.invalidArgument':
      return invalidArgument(given, message);
    default:
      return message.replace(/^error: /, '');
  }
}

/** Commander names the option with its placeholder first, then the value. */
function invalidArgument(option: string, message: string): string {
  const [, value = ''] = /argument '(.*)' is invalid/s.exec(message) ?? [];
  const [, choices] = /Allowed choices are (.*)\.$/s.exec(message) ?? [];
  return choices === undefined
    ? localised('"{0}" cannot be the value of {1}', value, option)
    : localised(
        '"{0}" cannot be the value of {1}, which is one of these: {2}',
        value,
        option,
        choices,
      );
}

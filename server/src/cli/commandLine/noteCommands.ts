import { type Command, InvalidArgumentError, Option } from 'commander';
import { localised } from '../../l10n/localised';
import { type CheckOptions, check } from '../commands/check';
import { type FormatOptions, format } from '../commands/format';
import { reporterNames } from '../reporters/newReporter';
import { UsageError } from '../usageError';
import { addExamples, lines, type ProgramContext } from './commandHelp';

export function addCheck(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('check')
    .argument('[PATH...]')
    .usage('[OPTION…] [PATH…]')
    .summary(localised('find what is wrong in notes, and mend it'))
    .description(
      lines(
        localised(
          'Reports what is wrong in notes: files, folders and globs, the current folder unless given',
        ),
        localised('Exits with 1 when an error is left, with 2 when something could not be done'),
      ),
    )
    .option('--fix', localised('apply the fixes that cannot lose meaning'))
    .option('--diff', localised('show these fixes as a diff, and write nothing'))
    .addOption(
      new Option(
        '--reporter <NAME>',
        localised('text, json, github or sarif; github inside GitHub Actions, else text'),
      ).choices(reporterNames),
    )
    .option('-o, --output <FILE>', localised('write the report to a file'))
    .addOption(
      new Option(
        '--max-warnings <N>',
        localised('exit with 1 when there are more warnings'),
      ).argParser(wholeNumber),
    )
    .option('--quiet', localised('report errors alone'))
    .addOption(
      new Option(
        '--rule <CODE=SEVERITY>',
        localised('take a rule as off, hint, information, warning or error; may be repeated'),
      )
        .argParser(collected)
        .default([]),
    )
    .action(async (paths: string[], options: CheckOptions) =>
      onExit(await check(paths, options, terminal)),
    );
  addInputOptions(command);
  addExamples(command, [
    'episode-notes check --fix content',
    "episode-notes check 'content/**/*.md' --max-warnings 0",
    'episode-notes check - --stdin-filename content/episode-12.md < draft.md',
  ]);
}

export function addFormat(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('format')
    .argument('[PATH...]')
    .usage('[OPTION…] [PATH…]')
    .summary(localised('format notes'))
    .description(
      lines(
        localised('Formats notes: files, folders and globs, the current folder unless given'),
        localised('Prints the names of those that it changes'),
      ),
    )
    .option('--check', localised('write nothing, and exit with 1 when something would change'))
    .option('--diff', localised('write nothing, show the changes as a diff, and exit likewise'))
    .action(async (paths: string[], options: FormatOptions) =>
      onExit(await format(paths, options, terminal)),
    );
  addInputOptions(command);
  addExamples(command, ['episode-notes format content', 'episode-notes format --check content']);
}

/** The options of commands that work on notes. */
function addInputOptions(command: Command): void {
  command
    .option(
      '--files-from <FILE>',
      localised('read paths from a file, or from - for standard input'),
    )
    .option('--stdin-filename <NAME>', localised('with - as the path: the file that is meant'))
    .option('--config <FILE>', localised('settings that count over those of the site'))
    .option('--no-config', localised('read no settings of the site'));
  refuseBoth(command, 'config', 'no-config');
}

/** To commander, an option and its `--no-` form are one, of which the last one given counts. */
function refuseBoth(command: Command, ...names: readonly [string, string]): void {
  const given = new Set<string>();
  for (const name of names) command.on(`option:${name}`, () => given.add(`--${name}`));
  command.hook('preAction', () => {
    const [first, second] = given;
    if (second === undefined) return;
    throw new UsageError(localised('{0} and {1} exclude each other', first ?? '', second));
  });
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('');
}

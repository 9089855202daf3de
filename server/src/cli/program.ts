import { Command, InvalidArgumentError, Option } from 'commander';
import stringWidth from 'string-width';
import { chapterFormatNames } from '../chapters/formats';
import { localised } from '../l10n/localised';
import { writtenChapterFormats } from '../protocol/protocol';
import { type CheckOptions, check } from './commands/check';
import { type ExportOptions, exportChapters } from './commands/export';
import { type FormatOptions, format } from './commands/format';
import { type ImportOptions, importChapters } from './commands/import';
import { outline } from './commands/outline';
import { listRules } from './commands/rules';
import { reporterNames } from './reporters/newReporter';
import type { Terminal } from './terminal';

/** What the commands need beside their arguments. */
export interface ProgramContext {
  readonly terminal: Terminal;
  readonly version: string;
  /** Called with the exit code of a command. */
  onExit(code: number): void;
  /** Starts the language server on standard input and output. */
  startServer(): Promise<void>;
}

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
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', localised('print this help'))
      .addOption(
        new Option('--locale <LANGUAGE>', localised('en or zh-cn, instead of LANG')).choices([
          'en',
          'zh-cn',
        ]),
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

function addCheck(program: Command, { terminal, onExit }: ProgramContext): void {
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

function addFormat(program: Command, { terminal, onExit }: ProgramContext): void {
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

function addExport(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('export')
    .argument('<NOTE>')
    .usage('NOTE --to FORMAT [OPTION…]')
    .summary(localised('write the chapters of a note for a platform or player'))
    .description(
      lines(
        localised('Writes the chapters of a note, or of - for standard input, in these formats:'),
        writtenChapterFormats.join(', '),
      ),
    )
    .addOption(
      new Option('--to <FORMAT>', localised('the format; text is for YouTube and the like'))
        .choices(writtenChapterFormats)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--level <LEVEL>',
        localised('segments, parts or both; both where the format nests, else segments'),
      ).choices(['segments', 'parts', 'both']),
    )
    .option('--numbers', localised('keep the numbers in the titles'))
    .option('--skip-invalid', localised('leave out segments whose times are wrong'))
    .option('--from-zero', localised('add a chapter at 0:00 where the first starts later'))
    .option('-o, --output <FILE>', localised('write to a file'))
    .action(async (given: string, options: ExportOptions) =>
      onExit(await exportChapters(given, options, terminal)),
    );
  addExamples(command, [
    'episode-notes export content/episode-12.md --to text',
    'episode-notes export content/episode-12.md --to podcasting2 -o chapters.json',
  ]);
}

function addImport(program: Command, { terminal, onExit }: ProgramContext): void {
  const command = program
    .command('import')
    .argument('<FILE>')
    .usage('FILE [OPTION…]')
    .summary(localised('make a note from a file with chapters'))
    .description(
      localised('Makes a note from chapters in any of these formats, or of - for standard input:') +
        `\n${chapterFormatNames.join(', ')}`,
    )
    .addOption(
      new Option('--from <FORMAT>', localised('the format, where the text does not tell')).choices(
        chapterFormatNames,
      ),
    )
    .option('-o, --output <NOTE>', localised('write to a file, which must not be there yet'))
    .action(async (given: string, options: ImportOptions) =>
      onExit(await importChapters(given, options, terminal)),
    );
  addExamples(command, ['episode-notes import episode.info.json -o content/episode-13.md']);
}

function addOutline(program: Command, { terminal, onExit }: ProgramContext): void {
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

function addRules(program: Command, { terminal, onExit }: ProgramContext): void {
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

function addServer(program: Command, { startServer }: ProgramContext): void {
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
}

function lines(...texts: readonly string[]): string {
  return texts.join('\n');
}

function addExamples(command: Command, examples: readonly string[]): void {
  const title = examples.length === 1 ? localised('Example:') : localised('Examples:');
  const indented = examples.map((example) => `  ${example}`);
  command.addHelpText('after', `\n${title}\n${lines(...indented)}`);
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('');
}

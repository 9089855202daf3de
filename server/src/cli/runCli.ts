import { CommanderError } from 'commander';
import { localised, setLocale } from '../l10n/localised';
import { argumentErrorText } from './argumentError';
import type { Services } from './commandLine/commandHelp';
import { localeOf } from './locale';
import { packageVersion } from './packageFiles';
import { newProgram } from './program';
import { endOutput, thisTerminal } from './terminal';
import { UsageError } from './usageError';

/**
 * Runs the program. Gives its exit code: 0, 1 for findings that count, 2 where it could not run.
 *
 * @param args behind the program's name
 * @param bundle the file of this program, beside whose folder its package is
 */
export async function runCli(
  args: readonly string[],
  bundle: string,
  services: Services,
): Promise<number> {
  setLocale(localeOf(args, process.env));
  const terminal = thisTerminal(bundle);
  let exitCode = 0;
  const program = newProgram({
    terminal,
    version: await packageVersion(bundle),
    ...services,
    onExit: (code) => {
      exitCode = code;
    },
  });
  // What commander would say itself is English; it is said below. Help is written below as well, as
  // commander would not wait for it.
  let help = '';
  const writeOut = (text: string) => {
    help += text;
  };
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut, outputError: () => undefined });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) {
        await terminal.out.write(help);
        return (await endOutput(terminal)) ? 2 : 0;
      }
      if (error.code !== 'commander.help') {
        await terminal.err.write(
          `episode-notes: ${argumentErrorText(error)}\n${localised('{0} tells more', 'episode-notes --help')}\n`,
        );
      }
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    await terminal.err.write(`episode-notes: ${error.message}\n`);
    return 2;
  }
}

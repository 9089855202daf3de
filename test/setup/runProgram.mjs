import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { endProcess, startProcess } from './ownProcesses.mjs';

const isWindows = process.platform === 'win32';
const keptCharacters = 200_000;

/**
 * Runs a program to its end. `onOutput` gets every piece of its output, both streams, as it comes;
 * the end of all of it (at most 200,000 characters) is in the answer. After `timeout` milliseconds
 * (none by default) the program is ended. Resolves also when the program fails or does not exist:
 * `ok` is true only for exit code 0, and `problem` says in a few words what went wrong otherwise.
 */
export async function runProgram(command, args, { cwd, env, timeout, onOutput } = {}) {
  // npm and its like are batch files on Windows, which only a shell runs.
  const viaShell = isWindows && !path.extname(command);
  const child = startProcess(
    viaShell ? quoted(command) : command,
    viaShell ? args.map(quoted) : args,
    { cwd, env, shell: viaShell, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const take = (chunk) => {
    output = (output + chunk).slice(-keptCharacters);
    onOutput?.(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);

  let timedOut = false;
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          endProcess(child);
        }, timeout);
  const problem = await new Promise((resolve) => {
    child.once('error', (error) =>
      resolve(error.code === 'ENOENT' ? `${command} is not installed` : error.message),
    );
    child.once('close', (code, signal) => {
      if (timedOut) {
        resolve(`not done after ${Math.round(timeout / 1000)} s`);
      } else {
        resolve(code === 0 ? undefined : signal ? `ended by ${signal}` : `exit code ${code}`);
      }
    });
  });
  clearTimeout(timer);
  return { ok: problem === undefined, problem, output };
}

/** Runs a program quietly; when it fails, throws an error of one line and what it said. */
export async function mustRun(what, command, args, options) {
  const { ok, problem, output } = await runProgram(command, args, options);
  if (!ok) {
    throw new Error([`${what}: ${problem}`, ...shortened(output)].join('\n'));
  }
}

/** The lines that matter: programs say first what is wrong, or last. */
function shortened(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.length <= 16 ? lines : [...lines.slice(0, 8), '…', ...lines.slice(-8)];
}

/** The full path of a program on the PATH, or undefined. `name` goes without `.exe` or `.cmd`. */
export function findOnPath(name) {
  return findAllOnPath(name)[0];
}

/** The full paths of all programs of a name, in the order of the PATH. */
export function findAllOnPath(name) {
  const endings = isWindows ? ['.exe', '.cmd', '.bat'] : [''];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((directory) => directory !== '')
    .flatMap((directory) => endings.map((ending) => path.join(directory, name + ending)))
    .filter(isExecutable);
}

/** Whether a file exists and this user may run it. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function quoted(argument) {
  return /[\s&]/.test(argument) ? `"${argument}"` : argument;
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

const isWindows = process.platform === 'win32';
const graceMilliseconds = 5_000;
const running = new Set();

/**
 * Starts a program as the leader of a process group, so that it and everything that it starts can
 * be ended together. Takes the options of `child_process.spawn`; standard input is closed unless
 * `stdio` says otherwise. A program that cannot be started shows as an `error` event.
 */
export function startProcess(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    windowsHide: true,
    ...options,
    detached: !isWindows,
  });
  if (child.pid !== undefined) {
    running.add(child);
    child.once('exit', () => running.delete(child));
  }
  return child;
}

/** Asks a process of ours and its children to end, and after five seconds makes them. */
export async function endProcess(child) {
  if (!running.has(child)) {
    return;
  }
  const ended = once(child, 'exit');
  signalGroup(child, 'SIGTERM');
  const grace = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMilliseconds);
  await ended;
  clearTimeout(grace);
  // The leader may go before its children do.
  signalGroup(child, 'SIGKILL');
}

/** Ends every process started here that still runs. */
export async function endAllProcesses() {
  await Promise.all([...running].map(endProcess));
}

/**
 * From now on Ctrl-C, SIGTERM, a closed terminal, or the end of the program that started this one
 * ends every process started here and exits with the usual code for that signal (130 for Ctrl-C).
 * Before that it waits for `endOthers`, which gets the signal's name and ends what was started by
 * other means. Gives an AbortSignal that tells when all this begins.
 */
export function endProcessesWithThisOne(endOthers = async () => {}) {
  const ending = new AbortController();
  const end = async (signal) => {
    if (ending.signal.aborted) {
      return;
    }
    ending.abort();
    await endOthers(signal);
    await endAllProcesses();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => end(signal));
  }
  process.on('exit', () => {
    for (const child of running) {
      signalGroup(child, 'SIGKILL');
    }
  });
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      end('SIGTERM');
    }
  }, 1_000);
  watch.unref();
  return ending.signal;
}

function signalGroup(child, signal) {
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

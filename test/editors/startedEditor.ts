import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';

/** Starts an editor; resolves once it listens on its socket, rejects where it ends before. */
export function startedEditor(
  command: readonly [program: string, ...args: string[]],
  socket: string,
  options: SpawnOptions,
): Promise<ChildProcess> {
  const [program, ...args] = command;
  return new Promise((resolve, reject) => {
    const watcher = watch(path.dirname(socket), () => {
      if (!existsSync(socket)) return;
      watcher.close();
      resolve(child);
    });
    const child = spawn(program, args, { ...options, stdio: 'ignore' });
    child.once('exit', (code) => {
      watcher.close();
      reject(new Error(`${program} ended with ${code}`));
    });
  });
}

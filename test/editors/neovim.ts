import { type ChildProcess, execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { startedEditor } from './startedEditor';

const environment = (folder: string) => ({
  ...process.env,
  ...{ HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder },
  ...{ XDG_CACHE_HOME: folder, LANG: 'C.UTF-8', NVIM_LOG_FILE: path.join(folder, 'log') },
});

/** The version of the Neovim that is installed, `[0, 7]`; undefined where there is none. */
export function neovimVersion(): readonly [number, number] | undefined {
  try {
    const told = execFileSync('nvim', ['--version'], { encoding: 'utf8' });
    const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(told) ?? [];
    return [Number(major), Number(minor)];
  } catch {
    return undefined;
  }
}

/** A Neovim without a screen, to which keys are sent and questions are put. */
export class Neovim {
  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: string,
    private readonly folder: string,
  ) {}

  /** @param folder an empty one, for the socket and for what Neovim writes */
  static async start(folder: string, configuration: string): Promise<Neovim> {
    const socket = path.join(folder, 'socket');
    const child = await startedEditor(
      ['nvim', '--headless', '-n', '-u', configuration, '--listen', socket],
      socket,
      { cwd: folder, env: environment(folder) },
    );
    return new Neovim(child, socket, folder);
  }

  keys(keys: string): void {
    this.#remote('--remote-send', keys);
  }

  /** Runs statements of Lua; gives what they return, which JSON can express. */
  lua<T>(statements: string): T {
    const quoted = `(function() ${statements} end)()`.replaceAll("'", "''");
    return JSON.parse(this.#remote('--remote-expr', `json_encode(luaeval('${quoted}'))`));
  }

  /** Waits until an expression of Lua is true, while Neovim handles what arrives. */
  until(expression: string): void {
    const isTrue = this.lua(`return (vim.wait(25000, function() return ${expression} end, 10))`);
    if (isTrue !== true) throw new Error(`never true: ${expression}`);
  }

  text(): string {
    return this.lua<string[]>('return vim.api.nvim_buf_get_lines(0, 0, -1, true)').join('\n');
  }

  end(): void {
    this.process.kill('SIGKILL');
  }

  /** What another Neovim, which hands it on, prints: on either stream, by its version. */
  #remote(...args: readonly string[]): string {
    const { stdout, stderr } = spawnSync('nvim', ['--server', this.socket, ...args], {
      encoding: 'utf8',
      env: environment(this.folder),
      timeout: 28_000,
    });
    return stdout + stderr;
  }
}

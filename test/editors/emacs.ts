import { type ChildProcess, execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { startedEditor } from './startedEditor';

/** The version of the Emacs that is installed with Eglot and Markdown; undefined where none is. */
export function emacsVersion(): string | undefined {
  const wanted = `(progn (require 'package) (package-initialize) (require 'eglot)
    (require 'markdown-mode) (princ emacs-version))`;
  const { status, stdout } = spawnSync('emacs', ['--batch', '--eval', wanted], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout : undefined;
}

/** An Emacs without a screen that evaluates what it is sent. */
export class Emacs {
  private constructor(
    private readonly process: ChildProcess,
    private readonly socket: string,
  ) {}

  /** @param folder an empty one, for the socket and as the home of the user */
  static async start(folder: string, configuration: string): Promise<Emacs> {
    const socket = path.join(folder, 'socket');
    const child = await startedEditor(
      ['emacs', `--fg-daemon=${socket}`, '-q', '--load', configuration],
      socket,
      { cwd: folder, env: { ...process.env, HOME: folder, LANG: 'C.UTF-8' } },
    );
    return new Emacs(child, socket);
  }

  /** Evaluates expressions of Lisp in the current buffer; gives the last value as JSON has it. */
  lisp<T>(expressions: string): T {
    const form = `(with-current-buffer (window-buffer) (json-encode (progn ${expressions})))`;
    const printed = execFileSync('emacsclient', ['-s', this.socket, '-e', form], {
      encoding: 'utf8',
      timeout: 28_000,
    });
    return JSON.parse(JSON.parse(printed.trim()));
  }

  /** Waits until an expression of Lisp is true, while Emacs handles what arrives. */
  until(expression: string): void {
    const waiting = `(with-timeout (25 :json-false)
      (while (not ${expression}) (accept-process-output nil 1)) t)`;
    if (this.lisp(waiting) !== true) throw new Error(`never true: ${expression}`);
  }

  text(): string {
    return this.lisp('(buffer-substring-no-properties (point-min) (point-max))');
  }

  end(): void {
    this.process.kill('SIGKILL');
  }
}

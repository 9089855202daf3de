import { replaceFile } from '../files/replaceFile';
import { systemMessage } from '../files/systemMessage';
import { localise, localised } from '../l10n/localised';

/** Where results go: in order, each write awaited. */
export interface Output {
  /** Resolves when more may be written. Never rejects. */
  write(text: string): Promise<void>;
  /** Ends it; the reason why not everything was written, in the author's language. */
  end(): Promise<string | undefined>;
}

/**
 * Standard output or standard error. Once the reader of a pipe is gone, writing does nothing: what
 * was asked for is still done, and the exit code stays true.
 */
export class StreamOutput implements Output {
  #problem: string | undefined;
  #isBroken = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly name: string,
  ) {
    stream.on('error', (error) => this.#fail(error));
  }

  write(text: string): Promise<void> {
    if (this.#isBroken || text === '') return Promise.resolve();
    return new Promise((resolve) => {
      this.stream.write(text, (error) => {
        if (error) this.#fail(error);
        resolve();
      });
    });
  }

  end(): Promise<string | undefined> {
    return Promise.resolve(this.#problem);
  }

  #fail(error: NodeJS.ErrnoException): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    if (error.code === 'EPIPE' || error.code === 'EOF') return;
    const reason = localise(systemMessage(error));
    this.#problem = localised('{0} cannot be written: {1}', this.name, reason);
  }
}

/** Names of standard output and standard error where a file is expected. */
const outNames: readonly string[] = ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'];
const errNames: readonly string[] = ['/dev/stderr', '/dev/fd/2', '/proc/self/fd/2'];

/** Whether what `-o` names is standard output, whatever that leads to. */
export function isStandardOutput(given: string): boolean {
  return outNames.includes(given);
}

/** Where `-o` leads: standard output without it, and for `-`. */
export function outputTo(
  given: string | undefined,
  { out, err }: { readonly out: Output; readonly err: Output },
): Output {
  if (given === undefined || isStandardOutput(given)) return out;
  return errNames.includes(given) ? err : new FileOutput(given);
}

/** A file, which gets its content at the end and at once. */
class FileOutput implements Output {
  readonly #pieces: string[] = [];

  constructor(private readonly file: string) {}

  write(text: string): Promise<void> {
    this.#pieces.push(text);
    return Promise.resolve();
  }

  async end(): Promise<string | undefined> {
    const problem = await replaceFile(this.file, this.#pieces.join(''), undefined);
    if (problem === undefined) return undefined;
    return localised('{0} cannot be written: {1}', this.file, localise(problem));
  }
}

import { WriteStream } from 'node:tty';
import { localised } from '../l10n/localised';
import { type Output, StreamOutput } from './outputStream';

/** What the program was started from, and the streams that it has. */
export interface Terminal {
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
  /** Whether standard output, and standard error, is a terminal. */
  readonly isShown: boolean;
  readonly showsErrors: boolean;
  /** Whether what goes to standard output may have colors. */
  readonly isColored: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file that this program runs from, which worker threads load. */
  readonly bundle: string;
}

/** @param bundle the file of this program */
export function thisTerminal(bundle: string): Terminal {
  const { stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    out: new StreamOutput(stdout, localised('standard output')),
    err: new StreamOutput(stderr, localised('standard error')),
    isShown: stdout.isTTY === true,
    showsErrors: stderr.isTTY === true,
    isColored: takesColors(stdout),
    env: process.env,
    bundle,
  };
}

/**
 * `getColorDepth` goes by `NO_COLOR`, `FORCE_COLOR` and `TERM`, but exists on terminals alone. Where
 * `FORCE_COLOR` is set it ignores the others, and warns of them in English.
 */
function takesColors(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: _, NODE_DISABLE_COLORS: __, ...forced } = process.env;
  const isForced = forced.FORCE_COLOR !== undefined;
  if (!isForced && stream.isTTY !== true) return false;
  return WriteStream.prototype.getColorDepth.call(stream, isForced ? forced : process.env) > 1;
}

/**
 * Tells on standard error why standard output could not be written, as on a full disk.
 *
 * @returns whether something could not be written
 */
export async function endOutput({ out, err }: Pick<Terminal, 'out' | 'err'>): Promise<boolean> {
  const problem = await out.end();
  if (problem !== undefined) await err.write(`episode-notes: ${problem}\n`);
  return problem !== undefined;
}

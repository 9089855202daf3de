import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Message, message } from '../l10n/message';
import { maxBytes } from './fileSystem';
import { systemMessage } from './systemMessage';

/** The bytes of a file and its state when it was opened, or why it cannot be read. */
export type FileBytes =
  | { readonly bytes: Uint8Array; readonly stats: Stats }
  | { readonly problem: Message };

/**
 * `O_NONBLOCK`: opening a named pipe does not wait for a writer. `O_NOCTTY`: a terminal does not
 * become the program's controlling terminal. Windows has neither flag.
 */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Reads a file of at most `maxBytes`; a device, a named pipe or a folder is a problem. Its type is
 * read from the open handle, as the path could be replaced between a check and the opening. Never
 * rejects.
 */
export function readRegularFile(
  file: string,
  isCancelled: () => boolean = () => false,
): Promise<FileBytes> {
  return readFile(file, openFlags, (stats) => stats.isFile(), isCancelled);
}

/**
 * Reads what somebody has named on a command line, at most `maxBytes` of it: a pipe counts as well,
 * as `<(…)` of a shell is one, and is waited for. Never rejects.
 */
export function readNamedFile(file: string): Promise<FileBytes> {
  const flags = openFlags & ~(constants.O_NONBLOCK ?? 0);
  return readFile(
    file,
    flags,
    () => true,
    () => false,
  );
}

async function readFile(
  file: string,
  flags: number,
  isWanted: (stats: Stats) => boolean,
  isCancelled: () => boolean,
): Promise<FileBytes> {
  try {
    const handle = await open(file, flags);
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) return { problem: message('it is a folder') };
      if (!isWanted(stats)) return { problem: message('it is no regular file') };
      const bytes =
        stats.size > maxBytes ? undefined : await readToEnd(handle, stats.size, isCancelled);
      return bytes === undefined ? { problem: tooLong } : { bytes, stats };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: systemMessage(error) };
  }
}

const tooLong = message('it is longer than {0} MB', maxBytes / 1_000_000);

/** Bytes read per call, so that cancellation is noticed between calls. */
const maxChunk = 256 * 1024;
const minChunk = 4 * 1024;

/** @param size by `stat`; a hint only, as files in /proc have the size 0 and can hold gigabytes */
async function readToEnd(
  handle: FileHandle,
  size: number,
  isCancelled: () => boolean,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (!isCancelled() && length <= maxBytes) {
    const left = Math.max(size - length + 1, minChunk);
    const chunk = Buffer.allocUnsafe(Math.min(left, maxChunk));
    const { bytesRead } = await handle.read(chunk);
    if (bytesRead === 0) return Buffer.concat(chunks, length);
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
    // Room for one byte more was given: nothing is behind a file that has kept its size.
    if (length === size) return Buffer.concat(chunks, length);
  }
  return undefined;
}

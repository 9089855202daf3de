import { constants } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText } from '../../base/decodeText';
import { type FileSystem, maxBytes } from './fileReader';

/** Node's file system; `file:` URIs only. */
export const nodeFiles: FileSystem = {
  async read(uri, isCancelled) {
    const bytes = await bytesOf(uri, isCancelled);
    try {
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  async readInAnyEncoding(uri, isCancelled) {
    const bytes = await bytesOf(uri, isCancelled);
    return bytes && decodeText(bytes);
  },
  async list(folder) {
    const [own] = pathOf(folder);
    if (own === undefined) return [];
    const files = (await entriesOf(own)).filter((entry) => !entry.isDirectory());
    return files.map(({ name }) => pathToFileURL(path.join(own, name)).href);
  },
  async find(folder, endings, isCancelled) {
    const found: string[] = [];
    const pending = pathOf(folder);
    for (let next = pending.pop(); next !== undefined && !isCancelled(); next = pending.pop()) {
      for (const entry of await entriesOf(next)) {
        const file = path.join(next, entry.name);
        if (entry.isDirectory() && !isExcluded(entry.name)) pending.push(file);
        const isWanted = entry.isFile() && endings.some((ending) => entry.name.endsWith(ending));
        if (isWanted) found.push(pathToFileURL(file).href);
      }
    }
    return found;
  },
};

async function bytesOf(uri: string, isCancelled: () => boolean): Promise<Uint8Array | undefined> {
  try {
    return await readRegularFile(fileURLToPath(uri), isCancelled);
  } catch {
    return undefined;
  }
}

/**
 * `O_NONBLOCK`: opening a named pipe does not wait for a writer. `O_NOCTTY`: a terminal does not
 * become the server's controlling terminal. Windows has neither flag.
 */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * The bytes of a file; undefined for a device, a named pipe or a folder, and for a file that is
 * longer than `maxBytes`. Its type is read from the open handle, as the path could be replaced
 * between a check and the opening.
 */
async function readRegularFile(
  file: string,
  isCancelled: () => boolean,
): Promise<Uint8Array | undefined> {
  const handle = await open(file, openFlags);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > maxBytes) return undefined;
    return await readToEnd(handle, stats.size, isCancelled);
  } finally {
    await handle.close();
  }
}

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
  }
  return undefined;
}

/** The path of a URI; empty for one without a local path, as `file://server/share` on POSIX. */
function pathOf(folder: string): string[] {
  try {
    return [fileURLToPath(folder)];
  } catch {
    return [];
  }
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** Hidden folders and installed packages, which editors exclude from a search as well. */
function isExcluded(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

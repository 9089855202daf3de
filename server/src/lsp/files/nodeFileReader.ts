import { constants } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText } from '../../base/decodeText';
import { type FileSystem, maxBytes } from './fileReader';

/** Node's file system, for clients that don't read files for the server. `file:` URIs alone. */
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
    const [place] = placeOf(folder);
    if (place === undefined) return [];
    const files = (await entriesOf(place)).filter((entry) => !entry.isDirectory());
    return files.map(({ name }) => pathToFileURL(path.join(place, name)).href);
  },
  async find(folder, endings, isCancelled) {
    const found: string[] = [];
    const waiting = placeOf(folder);
    for (let next = waiting.pop(); next !== undefined && !isCancelled(); next = waiting.pop()) {
      for (const entry of await entriesOf(next)) {
        const file = path.join(next, entry.name);
        if (entry.isDirectory() && !isLeftOut(entry.name)) waiting.push(file);
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
 * Without `O_NONBLOCK` opening a named pipe waits for somebody who writes to it; without `O_NOCTTY` a
 * terminal could become the one that controls the server. Windows has neither flag.
 */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * The bytes of a file; undefined for what is none (a device, a named pipe, a folder) and for one
 * that is longer than `maxBytes`. What the file is is asked of the open file itself.
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

/** So much is read at a time; in between it is seen whether anybody still waits. In bytes. */
const longestChunk = 256 * 1024;
const shortestChunk = 4 * 1024;

/** @param size as the file tells it; files of /proc say 0 and go on for gigabytes */
async function readToEnd(
  handle: FileHandle,
  size: number,
  isCancelled: () => boolean,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (!isCancelled() && length <= maxBytes) {
    const left = Math.max(size - length + 1, shortestChunk);
    const chunk = Buffer.allocUnsafe(Math.min(left, longestChunk));
    const { bytesRead } = await handle.read(chunk);
    if (bytesRead === 0) return Buffer.concat(chunks, length);
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return undefined;
}

/** None for a URI that names no file of this system, as `file://server/share` does on some. */
function placeOf(folder: string): string[] {
  try {
    return [fileURLToPath(folder)];
  } catch {
    return [];
  }
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** What editors leave out of a search too: hidden folders, and packages of others. */
function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

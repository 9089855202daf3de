import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText } from './note/decodeText';
import { type FileSystem, mostBytes } from './workspaceFiles';

/** Node's file system, for clients that don't read files for the server. `file:` URIs alone. */
export const nodeFiles: FileSystem = {
  async read(uri) {
    const bytes = await bytesOf(uri);
    try {
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  async readInAnyEncoding(uri) {
    const bytes = await bytesOf(uri);
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

async function bytesOf(uri: string): Promise<Uint8Array | undefined> {
  try {
    const file = fileURLToPath(uri);
    const { size } = await stat(file);
    return size > mostBytes ? undefined : await readFile(file);
  } catch {
    return undefined;
  }
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

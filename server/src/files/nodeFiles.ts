import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText } from '../base/decodeText';
import { type FileSystem, maxFolders } from './fileSystem';
import { readRegularFile } from './readRegularFile';

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
  async stamp(uri) {
    const [file] = pathOf(uri);
    if (file === undefined) return undefined;
    const stats = await stat(file, { bigint: true }).catch(() => undefined);
    return stats && [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
  },
  async find(folder, endings, isCancelled) {
    const found: string[] = [];
    const folders = pathOf(folder);
    // Grows while it is walked through.
    for (const next of folders) {
      if (isCancelled()) break;
      for (const entry of await entriesOf(next)) {
        const file = path.join(next, entry.name);
        const isWalked = entry.isDirectory() && !isExcluded(entry.name);
        if (isWalked && folders.length < maxFolders) folders.push(file);
        const isWanted = entry.isFile() && endings.some((ending) => entry.name.endsWith(ending));
        if (isWanted) found.push(pathToFileURL(file).href);
      }
    }
    return found;
  },
};

async function bytesOf(uri: string, isCancelled?: () => boolean): Promise<Uint8Array | undefined> {
  const [file] = pathOf(uri);
  if (file === undefined) return undefined;
  const reading = await readRegularFile(file, isCancelled);
  return 'bytes' in reading ? reading.bytes : undefined;
}

/** The path of a URI; empty for one without a local path, as `file://server/share` on POSIX. */
function pathOf(uri: string): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** Hidden folders and installed packages, which editors exclude from a search as well. */
export function isExcluded(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const made: string[] = [];

/** A folder on the disk with these files in it, by their paths; `removeFolders` takes it away. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly uri: string;
  uriOf(file: string): string;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'episode-notes-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return {
    uri: pathToFileURL(folder).href,
    uriOf: (file) => pathToFileURL(path.join(folder, file)).href,
  };
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../setup/paths.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * A folder for each run, so that no test meets what an earlier one wrote. `shared-notes` in it holds
 * copies of the real notes, and is missing where there are none beside the project.
 */
export function freshWorkspace(temporary) {
  const workspace = path.join(temporary, 'workspace');
  mkdirSync(workspace);
  for (const [name, text] of realNotes()) {
    // They may be read-only there, which a copy of the file would be too.
    mkdirSync(path.join(workspace, 'shared-notes'), { recursive: true });
    writeFileSync(path.join(workspace, 'shared-notes', name), text);
  }
  return workspace;
}

/** An extension that has the same folder as `memory:/notes`, which is on no disk. */
export function memoryFiles(temporary) {
  const extension = path.join(temporary, 'memory-files');
  cpSync(path.join(here, 'memoryFiles'), extension, { recursive: true });
  const files = realNotes().map(([name, text]) => [`/notes/shared-notes/${name}`, `${text}`]);
  files.push(['/notes/.gitkeep', '']);
  writeFileSync(path.join(extension, 'files.json'), JSON.stringify(Object.fromEntries(files)));
  return extension;
}

/** Names and bytes of the notes beside the project. */
function realNotes() {
  const folder = path.join(repositoryRoot, '../shared/notes');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(path.join(folder, name))]);
}

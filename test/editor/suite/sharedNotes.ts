import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { workspaceFile } from './editing';

const folder = 'shared-notes';

/**
 * Where the real notes stand in the workspace, as paths for `workspaceFile`; empty where nobody has
 * any. Looked up at once, so that tests can be defined for each of them and for no other.
 */
export function sharedNotes(): string[] {
  const directory = workspaceFile(folder).fsPath;
  const names = existsSync(directory) ? readdirSync(directory) : [];
  return names.map((name) => path.posix.join(folder, name)).sort();
}

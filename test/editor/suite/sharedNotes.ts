import { FileType, workspace } from 'vscode';
import { workspaceFile } from './editing';

const folder = 'shared-notes';
let found: readonly string[] = [];

/** Looks for the real notes, so that tests can be defined for each of them and for no other. */
export async function findSharedNotes(): Promise<void> {
  const entries = await workspace.fs.readDirectory(workspaceFile(folder)).then(undefined, () => []);
  found = entries
    .filter(([, type]) => type === FileType.File)
    .map(([name]) => `${folder}/${name}`)
    .sort();
}

/** Where the real notes stand in the workspace, as paths for `workspaceFile`; empty without any. */
export function sharedNotes(): readonly string[] {
  return found;
}

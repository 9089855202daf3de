import { Uri, window, workspace } from 'vscode';
import { fileNameFrom } from '../../server/src/frontMatter/titleFromFileName';

/**
 * Where a new note of a title will be saved, as the URI of a document that is not saved yet: beside
 * the file in the active editor, else in the workspace's first folder, under a name that nothing
 * there has. VS Code asks for no place then, and shows the name beforehand. Undefined where there is
 * no folder or nothing of the title can be a name.
 */
export async function newNotePlace(title: string): Promise<Uri | undefined> {
  const folder = folderOfNotes();
  const name = fileNameFrom(title);
  if (folder === undefined || name === '') return undefined;
  for (let count = 1; ; count++) {
    const file = Uri.joinPath(folder, `${name}${count === 1 ? '' : `-${count}`}.md`);
    const place = file.with({ scheme: 'untitled' });
    if (!(await isTaken(file)) && !isOpen(place)) return place;
  }
}

function folderOfNotes(): Uri | undefined {
  const active = window.activeTextEditor?.document;
  const folder = active && workspace.getWorkspaceFolder(active.uri);
  const isNote = active !== undefined && /^(?:markdown|episode-notes)$/.test(active.languageId);
  if (!isNote || folder === undefined) return workspace.workspaceFolders?.[0]?.uri;
  // The index of a page bundle has a folder of its own (Hugo, "Page bundles").
  const isBundle = /\/index\.[^/]*$/.test(active.uri.path) && active.uri.path !== folder.uri.path;
  return Uri.joinPath(active.uri, isBundle ? '../..' : '..');
}

async function isTaken(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function isOpen(place: Uri): boolean {
  return workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString());
}

import { Uri, window, workspace } from 'vscode';
import { fileNameFrom } from '../../server/src/frontMatter/titleFromFileName';

/**
 * The `untitled` URI of a new note with a title: beside the Markdown file in the active editor,
 * else in the workspace's first folder, under a name that no file and no open document has. For
 * such a URI, VS Code shows the name at once and saves without asking for one. Undefined without a
 * folder, and where no character of the title is valid in a file name.
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

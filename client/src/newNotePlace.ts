import { Uri, window, workspace } from 'vscode';
import { fileNameFrom } from '../../server/src/frontMatter/titleFromFileName';

/** Where a new note will be saved. */
export interface NewNotePlace {
  /** Its URI; without a name of its own that of its folder, with a slash at the end. */
  readonly target: Uri;
  /** The URI of a document for it that is not saved yet; undefined where the file has no name. */
  readonly unsaved: Uri | undefined;
}

/**
 * Where a new note of a title will be saved: beside the file in the active editor, else in the
 * workspace's first folder, under a name that nothing there has. VS Code asks for no place then, and
 * shows the name beforehand; for a title of which nothing can be a name it asks. Undefined where
 * there is no folder.
 */
export async function newNotePlace(title: string): Promise<NewNotePlace | undefined> {
  const folder = folderOfNotes();
  if (folder === undefined) return undefined;
  const name = fileNameFrom(title);
  if (name === '') return { target: Uri.joinPath(folder, '/'), unsaved: undefined };
  for (let count = 1; ; count++) {
    const target = Uri.joinPath(folder, `${name}${count === 1 ? '' : `-${count}`}.md`);
    const unsaved = target.with({ scheme: 'untitled' });
    if (!(await isTaken(target)) && !isOpen(unsaved)) return { target, unsaved };
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

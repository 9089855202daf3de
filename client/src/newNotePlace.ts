import { Uri, window, workspace } from 'vscode';
import { fileNameFrom } from '../../server/src/frontMatter/titleFromFileName';

/** Where a new note will be saved. */
export interface NewNotePlace {
  /** The URI of its file; that of its folder, ending with a slash, while it has no name. */
  readonly target: Uri;
  /** The `untitled` URI for the file. Undefined where no character of the title is valid in a name. */
  readonly unsaved: Uri | undefined;
}

/**
 * The place of a new note with a title: beside the Markdown file in the active editor, else in the
 * workspace's first folder, under a name that no file and no open document has. For a document with
 * the `unsaved` URI, VS Code shows the name at once and saves without asking for one. Undefined
 * without a folder.
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

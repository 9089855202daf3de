import { l10n, type TextDocument, Uri, workspace } from 'vscode';
import { canBeNote } from '../servedDocuments';
import { isAddress, pathsInFolder } from './namedPlace';

/**
 * The Markdown document that a model names: a path in the workspace, or a URI. Texts that are open
 * count as they are, saved or not. Rejects with a sentence for the model where there is none, or it
 * lies outside of the workspace.
 */
export async function findNote(given: unknown): Promise<TextDocument> {
  if (typeof given !== 'string' || given.trim() === '') {
    throw new Error(l10n.t('The argument "note" is missing: name the note by its path.'));
  }
  const uri = isAddress(given) ? namedUri(given) : await uriInWorkspace(given);
  const document = await workspace.openTextDocument(uri).then(
    (opened) => opened,
    () => undefined,
  );
  if (document === undefined) throw new Error(l10n.t('{0} cannot be read.', given));
  if (canBeNote(document)) return document;
  throw new Error(l10n.t('{0} is no Markdown file.', given));
}

function namedUri(given: string): Uri {
  const uri = Uri.parse(given);
  if (uri.scheme === 'untitled') {
    const open = workspace.textDocuments.find((own) => own.uri.toString() === uri.toString());
    if (open === undefined) throw new Error(l10n.t('No document {0} is open.', given));
    return open.uri;
  }
  // Joining resolves `..`, which would lead out of the folder that the address begins with.
  const resolved = Uri.joinPath(uri, '.');
  if (workspace.getWorkspaceFolder(resolved) === undefined) throw outside(given);
  return resolved;
}

/** The first folder of the workspace that has such a file; the first folder where none has. */
async function uriInWorkspace(given: string): Promise<Uri> {
  const path = given.replaceAll('\\', '/');
  const isAbsolute = /^(?:\/|[a-z]:\/)/i.test(path);
  const folders = workspace.workspaceFolders ?? [];
  const isOnly = folders.length === 1;
  const places = folders
    .flatMap(({ uri, name }) =>
      isAbsolute
        ? [uri.with({ path: Uri.file(path).path })]
        : pathsInFolder(path, name, isOnly).map((own) => Uri.joinPath(uri, own)),
    )
    .filter((place) => workspace.getWorkspaceFolder(place) !== undefined);
  const [first] = places;
  if (first === undefined) throw outside(given);
  for (const place of places) if (await exists(place)) return place;
  return first;
}

function exists(place: Uri): Thenable<boolean> {
  return workspace.fs.stat(place).then(
    () => true,
    () => false,
  );
}

function outside(given: string): Error {
  return new Error(l10n.t('{0} lies outside of the workspace, so it is not read.', given));
}

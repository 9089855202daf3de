import {
  FilePermission,
  l10n,
  languages,
  RelativePattern,
  type TextDocument,
  workspace,
} from 'vscode';

/**
 * Why a document must not be changed, or undefined: VS Code applies the edits of extensions to
 * read-only files as well. It tells extensions of its settings, of permissions and file systems; a
 * file that was made read-only for the session alone is taken for writable.
 */
export async function readOnlyRefusal(document: TextDocument): Promise<string | undefined> {
  return (await isReadOnly(document))
    ? l10n.t('The note is read-only, so nothing was done.')
    : undefined;
}

async function isReadOnly(document: TextDocument): Promise<boolean> {
  const { uri } = document;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const files = workspace.getConfiguration('files', uri);
  if (matches(document, files.get('readonlyExclude'))) return false;
  if (matches(document, files.get('readonlyInclude'))) return true;
  if (files.get('readonlyFromPermissions') !== true) return false;
  const permissions = await workspace.fs.stat(uri).then(
    (stat) => stat.permissions ?? 0,
    () => 0,
  );
  return (permissions & FilePermission.Readonly) !== 0;
}

/** Whether a document matches a glob of a setting, absolute or relative to its workspace folder. */
function matches(document: TextDocument, setting: unknown): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  return Object.entries(setting ?? {}).some(([glob, isOn]) => {
    if (isOn !== true) return false;
    const patterns = folder === undefined ? [glob] : [glob, new RelativePattern(folder, glob)];
    return patterns.some((pattern) => languages.match({ pattern }, document) > 0);
  });
}

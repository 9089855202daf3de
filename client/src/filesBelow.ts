import { type CancellationToken, FileType, Uri, workspace } from 'vscode';

/**
 * The files in a folder and its subfolders whose names end in one of `endings`. Skips hidden
 * folders, `node_modules`, symbolic links and folders that cannot be read. Incomplete if cancelled.
 */
export async function filesBelow(
  folder: Uri,
  endings: readonly string[],
  token: CancellationToken,
): Promise<Uri[]> {
  if (token.isCancellationRequested) return [];
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const found = entries.map(([name, type]) => {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) return isSkipped(name) ? [] : filesBelow(uri, endings, token);
    const isWanted = type === FileType.File && endings.some((ending) => name.endsWith(ending));
    return isWanted ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}

function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

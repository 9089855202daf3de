/**
 * `untitled:…`, `file:///…`, `vscode-vfs://…`, `memory:/…`; the drive of a Windows path is no scheme,
 * nor is a word before a colon in a file's name.
 */
const address = /^(?:(?:file|untitled):|[a-z][a-z\d+.-]+:\/)/i;

/** Whether what a model names is a URI, and no path. */
export function isAddress(given: string): boolean {
  return address.test(given);
}

/**
 * What a path may mean in a folder of the workspace, the likeliest first: where there are several
 * folders, VS Code shows paths that begin with the name of one.
 *
 * @param path with `/` between names
 */
export function pathsInFolder(path: string, folder: string, isOnly: boolean): string[] {
  const isNamed = !isOnly && path.startsWith(`${folder}/`);
  return isNamed ? [path.slice(folder.length + 1), path] : [path];
}

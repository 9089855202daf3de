/**
 * The address that shows a server's workbench. `folder` and `file` are absolute paths, `token` is
 * the one that the server wants, `payload` a list of [name, value] as VS Code's own web tests pass
 * it.
 */
export function workbenchAddress(origin, { folder, file, token, payload = [] }) {
  const address = new URL(origin);
  if (token) {
    address.searchParams.set('tkn', token);
  }
  address.searchParams.set('folder', slashed(folder));
  const all = [...(file ? [['openFile', resource(origin, file)]] : []), ...payload];
  if (all.length > 0) {
    address.searchParams.set('payload', JSON.stringify(all));
  }
  return address.href;
}

/** The URI by which the workbench knows a file (an absolute path) on the server's machine. */
export function resource(origin, file) {
  return `vscode-remote://${new URL(origin).host}${encodeURI(slashed(file))}`;
}

/** A path as URLs have it: slashes, and one before a drive letter. */
function slashed(absolutePath) {
  const forward = absolutePath.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}

const { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } =
  require('vscode');

/**
 * Files at `memory:` URIs, which are on no disk and gone with the window. What the folder holds at
 * first stands in `files.json` beside this file: texts by their paths.
 */
exports.activate = async ({ extensionUri, subscriptions }) => {
  const files = new MemoryFiles();
  const given = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'files.json'));
  for (const [path, text] of Object.entries(JSON.parse(new TextDecoder().decode(given)))) {
    files.writeFile(Uri.from({ scheme: 'memory', path }), new TextEncoder().encode(text));
  }
  subscriptions.push(
    workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }),
  );
};

class MemoryFiles {
  changed = new EventEmitter();
  onDidChangeFile = this.changed.event;
  /** Bytes by path; a folder is there when a file in it is, or once it was made. */
  files = new Map();
  folders = new Set(['/']);

  stat(uri) {
    if (this.folders.has(uri.path))
      return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, mtime } = this.fileAt(uri);
    return { type: FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  readFile(uri) {
    return this.fileAt(uri).bytes;
  }

  writeFile(uri, bytes) {
    const type = this.files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.files.set(uri.path, { bytes, mtime: Date.now() });
    this.createDirectory(Uri.joinPath(uri, '..'));
    this.changed.fire([{ type, uri }]);
  }

  createDirectory(uri) {
    for (let { path } = uri; path !== '/'; path = path.replace(/\/[^/]*$/, '') || '/') {
      this.folders.add(path);
    }
  }

  readDirectory(uri) {
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const inIt = (path) => path.startsWith(start) && !path.slice(start.length).includes('/');
    return [
      ...[...this.folders].filter(inIt).map((path) => [path, FileType.Directory]),
      ...[...this.files.keys()].filter(inIt).map((path) => [path, FileType.File]),
    ]
      .map(([path, type]) => [path.slice(start.length), type])
      .filter(([name]) => name !== '');
  }

  delete(uri) {
    const isGone = (path) => path === uri.path || path.startsWith(`${uri.path}/`);
    for (const path of [...this.files.keys()].filter(isGone)) this.files.delete(path);
    for (const path of [...this.folders].filter(isGone)) this.folders.delete(path);
    this.changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from, to) {
    if (!this.folders.has(from.path)) this.fileAt(from);
    const isMoved = (path) => path === from.path || path.startsWith(`${from.path}/`);
    for (const path of [...this.files.keys()].filter(isMoved)) {
      const { bytes } = this.files.get(path);
      this.writeFile(to.with({ path: to.path + path.slice(from.path.length) }), bytes);
    }
    this.delete(from);
  }

  watch() {
    return new Disposable(() => {});
  }

  fileAt(uri) {
    const file = this.files.get(uri.path);
    if (file === undefined) throw FileSystemError.FileNotFound(uri);
    return file;
  }
}

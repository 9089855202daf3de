import {
  Disposable,
  EventEmitter,
  env,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

/** The scheme of the pages that explain the rules, `episode-notes-rules:/time-gap.md`. */
export const rulePagesScheme = 'episode-notes-rules';

/** Where the server sends an author for a rule; see `InitializationOptions`. */
export const rulePages = `${rulePagesScheme}:/{code}.md`;

/**
 * Serves the pages in `docs/rules` of the installed extension. They need a scheme of their own: in
 * browsers an extension lies at an address of the web, which VS Code would open outside; and by it
 * the manifest says that they are shown as a reader sees them and not as text.
 */
export function serveRulePages(extension: Uri): Disposable {
  return workspace.registerFileSystemProvider(rulePagesScheme, new RulePages(extension), {
    isReadonly: true,
  });
}

/** The rules' pages and their list. A note may link to any path: none leads out of the folder. */
const knownPage = /^\/((?:README|[a-z]+(?:-[a-z]+)*)\.md)$/;

class RulePages implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(private readonly extension: Uri) {}

  /** In the author's language, where there is such a page. */
  async readFile(uri: Uri): Promise<Uint8Array> {
    const [, page] = knownPage.exec(uri.path) ?? [];
    if (page === undefined) throw FileSystemError.FileNotFound(uri);
    const pages = Uri.joinPath(this.extension, 'docs/rules');
    try {
      return await workspace.fs.readFile(Uri.joinPath(pages, env.language, page));
    } catch {
      return await workspace.fs.readFile(Uri.joinPath(pages, page));
    }
  }

  async stat(uri: Uri) {
    const { length } = await this.readFile(uri);
    return { type: FileType.File, ctime: 0, mtime: 0, size: length };
  }

  watch(): Disposable {
    return new Disposable(() => {});
  }

  readDirectory(folder: Uri): never {
    throw FileSystemError.Unavailable(folder);
  }

  createDirectory(folder: Uri): never {
    throw FileSystemError.NoPermissions(folder);
  }

  writeFile(file: Uri): never {
    throw FileSystemError.NoPermissions(file);
  }

  delete(file: Uri): never {
    throw FileSystemError.NoPermissions(file);
  }

  rename(file: Uri): never {
    throw FileSystemError.NoPermissions(file);
  }
}

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

/** The URIs of the rules' pages, as `InitializationOptions.rulePages` has them. */
export const rulePages = `${rulePagesScheme}:/{code}.md`;

/**
 * Serves the pages in `docs/rules` of the installed extension. They need a scheme of their own: in
 * browsers, the extension's files have web addresses, which VS Code would open outside; and the
 * manifest names the scheme to have them opened as Markdown previews.
 *
 * @param extensionUri the folder that the extension is installed in
 */
export function serveRulePages(extensionUri: Uri): Disposable {
  return workspace.registerFileSystemProvider(rulePagesScheme, new RulePages(extensionUri), {
    isReadonly: true,
  });
}

/** The pages of the rules and their list. Any link may name a path; none may leave the folder. */
const knownPage = /^\/((?:README|[a-z]+(?:-[a-z]+)*)\.md)$/;

class RulePages implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(private readonly extensionUri: Uri) {}

  /** Reads a page in the author's language if there is one, else in English. */
  async readFile(uri: Uri): Promise<Uint8Array> {
    const [, page] = knownPage.exec(uri.path) ?? [];
    if (page === undefined) throw FileSystemError.FileNotFound(uri);
    const pages = Uri.joinPath(this.extensionUri, 'docs/rules');
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

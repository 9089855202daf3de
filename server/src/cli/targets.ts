import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { allMarkdown, findMarkdown, isMarkdown } from '../files/findMarkdown';
import type { IgnoreLists } from '../files/ignoreLists';
import { systemMessage } from '../files/systemMessage';
import { localise } from '../l10n/localised';
import { type Message, message } from '../l10n/message';
import { shownPath } from './shownPath';

/** The files that somebody named, or that stand in what was named. */
export interface Targets {
  /** Absolute paths, in the order of their names, none twice. */
  readonly files: readonly string[];
  /** Those that were named themselves: that one is no note is said. */
  readonly named: ReadonlySet<string>;
  /** What could not be found or read, in the author's language. */
  readonly problems: readonly string[];
}

/**
 * Finds files, folders and globs. A glob that begins with `!` takes files out of what the others
 * match.
 *
 * @param paths from the command line
 * @param listed from `--files-from`: what is no Markdown file by its name is passed over
 */
export async function findTargets(
  paths: readonly string[],
  listed: readonly string[],
  cwd: string,
  ignored: IgnoreLists,
): Promise<Targets> {
  const search = new Search(cwd, ignored);
  // All are asked for at once, and told of in the order in which they were named.
  const kinds = await Promise.all(paths.map((given) => search.add(given, () => true)));
  for (const [at, kind] of kinds.entries()) {
    const given = paths[at] as string;
    if (kind === 'file') search.named.add(path.resolve(cwd, given));
    else if (typeof kind === 'string') continue;
    else if (isDynamicPattern(given)) search.addGlob(given);
    else search.report(given, kind);
  }
  for (const given of listed) {
    const kind = await search.add(given, isMarkdown);
    if (typeof kind !== 'string') search.report(given, kind);
  }
  await search.readFolders();
  const { files, named, problems } = search;
  return { files: [...files].sort(), named, problems };
}

class Search {
  readonly files = new Set<string>();
  readonly named = new Set<string>();
  readonly problems: string[] = [];
  readonly #folders = new Set<string>();
  readonly #globs: string[] = [];

  constructor(
    private readonly cwd: string,
    private readonly ignored: IgnoreLists,
  ) {}

  /** Adds a file or a folder; says what it is, or why there is neither. */
  async add(given: string, isWanted: (file: string) => boolean) {
    const place = path.resolve(this.cwd, given);
    try {
      const isFolder = (await stat(place)).isDirectory();
      if (isFolder) this.#folders.add(place);
      else if (isWanted(place)) this.files.add(place);
      return isFolder ? 'folder' : 'file';
    } catch (error) {
      return systemMessage(error);
    }
  }

  addGlob(given: string): void {
    // Backslashes separate names on Windows; elsewhere they escape signs of a pattern.
    this.#globs.push(path.sep === '\\' ? given.replaceAll('\\', '/') : given);
  }

  report(given: string, reason: Message): void {
    const shown = shownPath(path.resolve(this.cwd, given), this.cwd);
    this.problems.push(`${shown}: ${localise(reason)}`);
  }

  async readFolders(): Promise<void> {
    for (const folder of this.#folders) await this.#find([allMarkdown], folder);
    if (this.#globs.length > 0) await this.#find(this.#globs, this.cwd);
  }

  async #find(patterns: readonly string[], folder: string): Promise<void> {
    await this.ignored.loadAbove(folder, this.cwd);
    const found = await findMarkdown(patterns, folder, this.ignored, (unread) =>
      this.report(unread.folder, message('cannot be read: {0}', unread.problem)),
    );
    for (const file of found) this.files.add(file);
  }
}

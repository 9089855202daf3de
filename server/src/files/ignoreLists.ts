import { access } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ignore } from 'ignore';
import { readConfig } from '../settings/readSiteFile';
import { configName } from '../settings/siteFileName';
import { ignorePatterns } from './ignorePatterns';
import { nodeFiles } from './nodeFiles';

const gitignore = '.gitignore';

/**
 * Which files are left out of folders: those that `.gitignore` names, as git reads it, and those of
 * `ignore` in the settings of a site, in the same syntax. The list of the deepest folder counts.
 */
export class IgnoreLists {
  /** By the absolute path of the folder that a list is relative to. */
  readonly #lists = new Map<string, Ignore[]>();
  readonly #loaded = new Map<string, Promise<void>>();

  /** @param readsConfigs whether `.episode-notes.toml` counts */
  constructor(private readonly readsConfigs: boolean) {}

  /** Adds patterns that do not stand in a file of that folder. */
  add(folder: string, patterns: readonly string[]): void {
    this.#lists.set(folder, [...(this.#lists.get(folder) ?? []), ignorePatterns(patterns)]);
  }

  /**
   * Reads the lists of a folder, of its repository's folders above it, and of the settings above it.
   *
   * @param cwd counts as the top of the repository where there is none
   */
  async loadAbove(folder: string, cwd: string): Promise<void> {
    const folders = [folder, ...foldersAbove(folder)];
    const top = (await repositoryOf(folders)) ?? (folders.includes(cwd) ? cwd : folder);
    const isInside = (one: string) => one.length >= top.length;
    await Promise.all(
      folders.map((one) => this.load(one, [configName, ...(isInside(one) ? [gitignore] : [])])),
    );
  }

  /** @param names of the files that are in the folder */
  load(folder: string, names: readonly string[]): Promise<void> {
    const loaded = this.#loaded.get(folder) ?? this.#load(folder, names);
    this.#loaded.set(folder, loaded);
    return loaded;
  }

  async #load(folder: string, names: readonly string[]): Promise<void> {
    const read = (name: string) => nodeFiles.read(pathToFileURL(path.join(folder, name)).href);
    if (names.includes(gitignore)) {
      const text = await read(gitignore);
      if (text !== undefined) this.add(folder, text.split(/\r?\n/));
    }
    if (this.readsConfigs && names.includes(configName)) {
      const text = await read(configName);
      const patterns = text === undefined ? undefined : readConfig(text).values.get('ignore');
      if (patterns !== undefined) this.add(folder, patterns as readonly string[]);
    }
  }

  /** @param file an absolute path; the folders on the way are known not to be ignored */
  isIgnored(file: string, isFolder: boolean): boolean {
    for (const folder of foldersAbove(file)) {
      const lists = this.#lists.get(folder);
      if (lists === undefined) continue;
      const relative = path.relative(folder, file).replaceAll(path.sep, '/');
      for (const list of lists.toReversed()) {
        const { ignored, unignored } = list.test(isFolder ? `${relative}/` : relative);
        if (ignored || unignored) return ignored;
      }
    }
    return false;
  }
}

/** The folders above a path, the nearest first. */
function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let at = path.dirname(file); at !== folders.at(-1); at = path.dirname(at)) folders.push(at);
  return folders.at(-1) === file ? [] : folders;
}

/** The first folder that git keeps a repository in. */
async function repositoryOf(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const isTop = await access(path.join(folder, '.git')).then(
      () => true,
      () => false,
    );
    if (isTop) return folder;
  }
  return undefined;
}

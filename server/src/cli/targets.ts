import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { markdownEndings } from '../files/fileSystem';
import { allMarkdown, findMarkdown } from '../files/findMarkdown';
import type { IgnoreLists } from '../files/ignoreLists';
import { systemMessage } from '../files/systemMessage';
import { localise, localised } from '../l10n/localised';
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
 * Finds files, folders and globs.
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
  const files = new Set<string>();
  const named = new Set<string>();
  const problems: string[] = [];
  const report = (place: string, reason: string) => {
    problems.push(`${shownPath(place, cwd)}: ${reason}`);
  };
  const search = async (patterns: readonly string[], folder: string) => {
    await ignored.loadAbove(folder, cwd);
    const found = await findMarkdown(patterns, folder, ignored, (unread) =>
      report(unread.folder, localised('cannot be read: {0}', localise(unread.problem))),
    );
    for (const file of found) files.add(file);
  };
  for (const given of paths) {
    const place = path.resolve(cwd, given);
    const kind = await kindOf(place);
    if (kind === 'file') {
      files.add(place);
      named.add(place);
    } else if (kind === 'folder') await search([allMarkdown], place);
    else if (isDynamicPattern(given)) await search([asPattern(given)], cwd);
    else report(place, localise(kind));
  }
  for (const given of listed) {
    const place = path.resolve(cwd, given);
    const kind = await kindOf(place);
    if (kind === 'file') {
      if (markdownEndings.some((ending) => place.endsWith(ending))) files.add(place);
    } else if (kind === 'folder') await search([allMarkdown], place);
    else report(place, localise(kind));
  }
  return { files: [...files].sort(), named, problems };
}

/** What is at a path; the reason where nothing can be found there. */
async function kindOf(place: string) {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return systemMessage(error);
  }
}

/** Backslashes separate names on Windows; elsewhere they escape signs of a pattern. */
function asPattern(given: string): string {
  return path.sep === '\\' ? given.replaceAll('\\', '/') : given;
}

import { type Dirent, readdir } from 'node:fs';
import path from 'node:path';
import { type GlobOptions, glob } from 'tinyglobby';
import type { Message } from '../l10n/message';
import { markdownEndings } from './fileSystem';
import type { IgnoreLists } from './ignoreLists';
import { isExcluded } from './nodeFiles';
import { systemMessage } from './systemMessage';

/** A folder that could not be read. */
export interface UnreadFolder {
  readonly folder: string;
  readonly problem: Message;
}

/**
 * The absolute paths of the Markdown files in a folder that globs match, as they come. Links are not followed;
 * hidden folders, `node_modules` and what `ignored` names are left out. Never rejects.
 *
 * @param patterns with `/` between names; one that begins with `!` takes files out
 * @param onUnread called for each folder that cannot be read
 */
export async function findMarkdown(
  patterns: readonly string[],
  folder: string,
  ignored: IgnoreLists,
  onUnread: (unread: UnreadFolder) => void,
): Promise<readonly string[]> {
  const found = await glob([...patterns], {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: filteredFolders(ignored, onUnread),
  });
  return found.map((file) => path.resolve(file)).filter(isMarkdown);
}

/** Whether a file is Markdown to Hugo, by its name. */
export function isMarkdown(file: string): boolean {
  return markdownEndings.some((ending) => file.endsWith(ending));
}

/** The pattern of all Markdown files below a folder. */
export const allMarkdown = '**/*';

type FileSystemAdapter = NonNullable<GlobOptions['fs']>;

/** Node's `readdir` without what is left out, so that it is not descended into either. */
function filteredFolders(
  ignored: IgnoreLists,
  onUnread: (unread: UnreadFolder) => void,
): FileSystemAdapter {
  type Callback = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
  const read = (place: string, _options: unknown, callback: Callback) => {
    const folder = path.resolve(place);
    readdir(folder, { withFileTypes: true }, (error, entries) => {
      if (error) {
        onUnread({ folder, problem: systemMessage(error) });
        callback(null, []);
        return;
      }
      const names = entries.map(({ name }) => name);
      void ignored.load(folder, names).then(() => {
        const isWanted = (entry: Dirent) =>
          !(entry.isDirectory() && isExcluded(entry.name)) &&
          !ignored.isIgnored(path.join(folder, entry.name), entry.isDirectory());
        callback(null, entries.filter(isWanted));
      });
    });
  };
  return { readdir: read as unknown as NonNullable<FileSystemAdapter['readdir']> };
}

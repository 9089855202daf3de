import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nearestName } from '../base/nearestName';
import { markdownEndings } from '../files/fileSystem';
import { nodeFiles } from '../files/nodeFiles';

const maxNames = 5;

/** A folder may be a whole disk. Milliseconds. */
const maxTime = 1000;

/**
 * The paths of Markdown files below a folder that a wrong path may have meant, with `/` between
 * names: those of its name in other folders, those whose names hold it, the one that is spelt most
 * alike. Where none is like it, the first of all.
 *
 * @param root the absolute path of the folder
 */
export async function similarNotes(given: string, root: string): Promise<string[]> {
  const end = Date.now() + maxTime;
  const isLate = () => Date.now() > end;
  const found = await nodeFiles.find(pathToFileURL(root).href, markdownEndings, isLate);
  const paths = found
    .map((uri) => path.relative(root, fileURLToPath(uri)).replaceAll(path.sep, '/'))
    .sort();
  const sought = nameOf(given);
  const named = (isLike: (name: string) => boolean) => paths.filter((one) => isLike(nameOf(one)));
  const nearest = nearestName(sought, paths.map(nameOf));
  const similar = new Set([
    ...named((name) => name === sought),
    ...named((name) => sought !== '' && name.includes(sought)),
    ...named((name) => name === nearest),
  ]);
  return [...(similar.size > 0 ? similar : paths)].slice(0, maxNames);
}

/** The name of a file without its ending, in lower case. */
function nameOf(file: string): string {
  return path.posix
    .basename(file.replaceAll('\\', '/'))
    .replace(/\.\w+$/, '')
    .toLowerCase();
}

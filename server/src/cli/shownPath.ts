import path from 'node:path';

/**
 * A path as it is reported: relative to a folder, with `/` between names, where the file is below
 * it; else absolute.
 */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  const shown = isBelow ? relative : path.resolve(file);
  return path.sep === '/' ? shown : shown.replaceAll(path.sep, '/');
}

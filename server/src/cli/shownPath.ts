import path from 'node:path';

/**
 * A path as it is reported: relative to a folder, with `/` between names; absolute where it is on
 * another drive of Windows, or what a shell's `<(…)` has opened.
 */
export function shownPath(file: string, cwd: string): string {
  if (path.dirname(file) === '/dev/fd') return file;
  const shown = path.relative(cwd, file) || '.';
  return path.sep === '/' ? shown : shown.replaceAll(path.sep, '/');
}

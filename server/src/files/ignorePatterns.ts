import ignore, { type Ignore } from 'ignore';

/** Reads patterns in the syntax of `.gitignore`, without those that would take long to try. */
export function ignorePatterns(patterns: readonly string[]): Ignore {
  return ignore({ ignorecase: false }).add(patterns.filter(isCheap));
}

/** A name has at most 255 bytes: so many stars of one pattern can be tried on all of it. */
const maxStarsInName = 3;
const maxLength = 1000;

/** The library turns patterns into regular expressions, which go back for each star. */
function isCheap(pattern: string): boolean {
  if (pattern.length > maxLength) return false;
  const names = pattern.split('/');
  const isAnyFolder = (name: string) => name === '**';
  return (
    names.filter(isAnyFolder).length <= maxStarsInName &&
    names.every((name) => isAnyFolder(name) || name.split('*').length - 1 <= maxStarsInName)
  );
}

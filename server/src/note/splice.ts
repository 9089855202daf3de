import type { Block } from './block';

/**
 * How one list of blocks came out of another: the blocks [first, first + gone) of the old one gave
 * way to the blocks [first, first + come) of the new one. All others are the same objects.
 */
export interface Splice {
  readonly first: number;
  readonly gone: number;
  readonly come: number;
}

/**
 * The smallest splice between two lists.
 *
 * @param first no block below this index differs
 * @param behind so many blocks at the end of both do not differ either
 */
export function spliceBetween(
  old: readonly Block[],
  fresh: readonly Block[],
  first = 0,
  behind = 0,
): Splice {
  const shorter = Math.min(old.length, fresh.length);
  let from = first;
  while (from < shorter - behind && old[from] === fresh[from]) from++;
  let same = behind;
  while (same < shorter - from && old[old.length - 1 - same] === fresh[fresh.length - 1 - same]) {
    same++;
  }
  return { first: from, gone: old.length - same - from, come: fresh.length - same - from };
}

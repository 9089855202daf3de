import type { Block } from '../block';

/**
 * How one list of blocks came out of another: the blocks [first, first + gone) of the old one gave
 * way to the blocks [first, first + come) of the new one. All others are the same objects.
 */
export interface Splice {
  readonly first: number;
  readonly gone: number;
  readonly come: number;
}

/** The smallest splice between two lists. */
export function spliceBetween(old: readonly Block[], fresh: readonly Block[]): Splice {
  const shorter = Math.min(old.length, fresh.length);
  let first = 0;
  while (first < shorter && old[first] === fresh[first]) first++;
  let same = 0;
  while (same < shorter - first && old.at(-1 - same) === fresh.at(-1 - same)) same++;
  return { first, gone: old.length - same - first, come: fresh.length - same - first };
}

import type { Block } from './block';
import { sameState } from './structure/markdownState';

/** Fewer blocks than this are read again rather than looked for. */
const few = 8;

/**
 * Puts an old block wherever a new one says the same, each old one at most once, so that all
 * that is remembered with it holds on.
 *
 * @param old in document order
 */
export function keepIdentity(old: readonly Block[], fresh: readonly Block[]): readonly Block[] {
  if (old.length === 0) return fresh;
  const byText = new Map<string, Block[]>();
  for (const block of old.toReversed()) {
    const alike = byText.get(block.text);
    if (alike === undefined) byText.set(block.text, [block]);
    else alike.push(block);
  }
  return fresh.map((block) => {
    const alike = byText.get(block.text);
    const known = alike?.at(-1);
    if (known === undefined || !isSame(known, block)) return block;
    alike?.pop();
    return known;
  });
}

/**
 * The same for blocks that may have been swallowed before, looked for where many come at once.
 *
 * @param scanned how many of the new blocks are cut anew; the others are old ones already
 */
export function bringBack(
  swallowed: readonly Block[],
  fresh: readonly Block[],
  scanned: number,
): readonly Block[] {
  if (scanned <= few || swallowed.length === 0) return fresh;
  const present = new Set(fresh);
  return keepIdentity(
    swallowed.filter((block) => !present.has(block)),
    fresh,
  );
}

/**
 * The blocks to remember after some gave way to others: those that an edit swallowed, as a fence
 * does that is opened above them, until an edit brings many blocks at once, which are mostly
 * these.
 *
 * @param before what was remembered so far
 */
export function swallowedAfter(
  before: readonly Block[],
  gone: readonly Block[],
  come: readonly Block[],
): readonly Block[] {
  if (gone.length - come.length > few) return gone;
  return come.length > few ? [] : before;
}

function isSame(left: Block, right: Block): boolean {
  return (
    left.kind === right.kind &&
    left.text === right.text &&
    sameState(left.entry, right.entry) &&
    sameState(left.exit, right.exit)
  );
}

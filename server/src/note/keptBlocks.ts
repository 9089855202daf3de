import type { Block } from './block';
import { sameState } from './structure/markdownState';

/** Fewer blocks than this are read again rather than looked for. */
const few = 8;

/**
 * Puts an old block wherever a new one says the same, each old one at most once, so that all
 * that is remembered with it holds on. The other new ones get a text of their own.
 *
 * @param old in document order
 * @param scanned the new blocks that were cut anew, where the others are old ones already
 */
export function keepIdentity(
  old: readonly Block[],
  fresh: readonly Block[],
  scanned?: ReadonlySet<Block>,
): readonly Block[] {
  if (old.length === 0) return fresh;
  const byText = new Map<string, Block[]>();
  for (const block of old.toReversed()) {
    const alike = byText.get(block.text);
    if (alike === undefined) byText.set(block.text, [block]);
    else alike.push(block);
  }
  return fresh.map((block) => {
    if (scanned?.has(block) === false) return block;
    const alike = byText.get(block.text);
    const known = alike?.at(-1);
    if (known === undefined || !isSame(known, block)) return detached(block);
    alike?.pop();
    return known;
  });
}

/** The same for blocks that may have been swallowed before, looked for where many come at once. */
export function bringBack(
  swallowed: readonly Block[],
  fresh: readonly Block[],
  scanned: ReadonlySet<Block>,
): readonly Block[] {
  if (scanned.size <= few || swallowed.length === 0) return fresh;
  const present = new Set(fresh);
  const missing = swallowed.filter((block) => !present.has(block));
  return missing.length === 0 ? fresh : keepIdentity(missing, fresh, scanned);
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

/**
 * V8 keeps the whole text alive for as long as there is a slice of it: without this, a note would
 * hold on to one more whole text for every block that ever stayed new after a full scan. Only what
 * is put together from two texts and looked into has a memory of its own.
 */
function detached(block: Block): Block {
  return { ...block, text: ` ${block.text}`.slice(1) };
}

function isSame(left: Block, right: Block): boolean {
  return (
    left.kind === right.kind &&
    left.text === right.text &&
    left.literalStart === right.literalStart &&
    sameState(left.entry, right.entry) &&
    sameState(left.exit, right.exit)
  );
}

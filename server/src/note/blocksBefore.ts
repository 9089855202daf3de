import type { Block } from './block';

/** Something that is known of a list of blocks. */
interface Known {
  readonly blocks: readonly Block[];
}

/**
 * What is known of the blocks of a note, and what was before many of them went at once: a fence
 * that is opened takes all those below it, and gives them back when it is closed.
 */
export interface BlocksBefore<K extends Known> {
  readonly last: K;
  readonly fuller: K | undefined;
}

/** With fewer, it is cheaper to look at the blocks than to keep what was known. */
const many = 1000;

/** From which of both to go on to a list of blocks: the one of which more is likely to be left. */
export function nearest<K extends Known>(
  { last, fuller }: BlocksBefore<K>,
  blocks: readonly Block[],
): K {
  return fuller !== undefined && blocks.length - last.blocks.length > many ? fuller : last;
}

/** What to keep once the same is known of the blocks that came next. */
export function goneOn<K extends Known>(
  before: BlocksBefore<K> | undefined,
  last: K,
): BlocksBefore<K> {
  if (before === undefined) return { last, fuller: undefined };
  const more = last.blocks.length - before.last.blocks.length;
  if (more < -many) return { last, fuller: before.last };
  return { last, fuller: more > many ? undefined : before.fuller };
}

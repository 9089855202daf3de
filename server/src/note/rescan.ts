import type { Block } from './block';
import { findFrontMatter, hasClosingFence, openingFence } from './frontMatter';
import { bringBack, keepIdentity, swallowedAfter } from './keptBlocks';
import { lastNotAbove } from './lines';
import type { TextChange } from './note';
import { blockOf, type Scan, type ScanContext, scanFile, scanLines } from './scan';
import { closedShortcodes } from './shortcodes';
import { type Splice, spliceBetween } from './splice';
import { documentStart, sameState } from './structure/markdownState';

/** A cut text, and the counts on which the reading of every line depends. */
export interface Reading {
  readonly blocks: readonly Block[];
  /** Lines that are enough by themselves to call the file a note. */
  readonly proofs: number;
  /** How often each shortcode is closed. */
  readonly closings: ReadonlyMap<string, number>;
  /** The names of the closed shortcodes; the same object for as long as they are the same. */
  readonly paired: ReadonlySet<string>;
  /** Blocks that are no longer there, but may come back; see `swallowedAfter`. */
  readonly swallowed: readonly Block[];
  /** What the change that led here did to the blocks. */
  readonly splice: Splice;
}

/**
 * Reads a text after a change. Only the blocks that the change touches are scanned, and those
 * behind them until Markdown has the same things open as before. Everything is scanned where the
 * change alters what all lines depend on: whether the file is a note, where its front matter
 * ends, which shortcodes enclose something. Blocks that come out as they were keep their identity.
 *
 * @param offsets where each block starts, and at last where the text ends
 * @param alwaysNote the text is a note whatever it holds
 */
export function rescan(
  before: Reading,
  offsets: ArrayLike<number>,
  change: TextChange,
  alwaysNote: boolean,
): Reading {
  const touched = touch(before.blocks, offsets, change);
  const removed = before.blocks.slice(touched.first, touched.end);
  const closings = recount(before.closings, removed, touched.text);
  const isNote = alwaysNote || before.proofs > 0;
  const paired = namesOf(closings, before.paired);
  const context = { alwaysNote, isNote, paired };
  if (paired === before.paired && isLocal(before, touched)) {
    const { first, end, blocks: fresh } = scanTouched(before.blocks, touched, context);
    const gone = before.blocks.slice(first, end);
    const proofs = before.proofs - countProofs(gone) + countProofs(fresh);
    if ((alwaysNote || proofs > 0) === isNote) {
      const come = bringBack(before.swallowed, fresh);
      const blocks = before.blocks.slice(0, first).concat(come, before.blocks.slice(end));
      return {
        blocks,
        splice: spliceBetween(before.blocks, blocks, first, before.blocks.length - end),
        proofs,
        closings,
        paired,
        swallowed: swallowedAfter(before.swallowed, gone, come),
      };
    }
  }
  return rescanAll(before, touched, context, closings);
}

interface Replacement {
  readonly first: number;
  readonly end: number;
  readonly blocks: readonly Block[];
}

/** A run of blocks, from `first` up to but without `end`, and the text that takes their place. */
interface Touched {
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The blocks on either side of a border count as touched when the change meets it: a line may
 * have grown over it, and so may a CRLF. A preamble counts as touched with the front matter above
 * it: what is front matter no longer belongs to it, and it may begin with another fence.
 */
function touch(blocks: readonly Block[], offsets: ArrayLike<number>, change: TextChange): Touched {
  const length = offsets[blocks.length] ?? 0;
  const from = Math.min(Math.max(change.offset, 0), length);
  const to = Math.min(from + Math.max(change.deleted, 0), length);
  const first = lastNotAbove(offsets, from - 1, blocks.length);
  const last = lastNotAbove(offsets, to, blocks.length);
  const end = Math.min(last + 1, blocks.length);
  const endWithPreamble = end === 1 && blocks[1]?.kind === 'preamble' ? 2 : end;
  const old = textOf(blocks.slice(first, endWithPreamble));
  const start = offsets[first] ?? 0;
  return {
    first,
    end: endWithPreamble,
    text: old.slice(0, from - start) + change.inserted + old.slice(to - start),
  };
}

/**
 * Whether the blocks around the change can be read without the rest of the text. Front matter
 * that is not closed where it begins may be closed, or go on, further down.
 */
function isLocal({ blocks }: Reading, touched: Touched): boolean {
  const [head] = blocks;
  if (head === undefined) return false;
  if (touched.first === 0) {
    if (openingFence(touched.text) === undefined) return true;
    return findFrontMatter(touched.text)?.closed === true;
  }
  if (head.kind === 'frontMatter' && head.closed) return true;
  const fence = openingFence(head.text);
  if (fence === undefined) return true;
  return (
    touched.first > 1 && !hasClosingFence(touched.text, 0, head.text.slice(fence.start, fence.end))
  );
}

/** Scans what was touched, and on until Markdown has the same things open as it had before. */
function scanTouched(
  blocks: readonly Block[],
  touched: Touched,
  context: ScanContext,
): Replacement {
  const above = blocks[touched.first - 1];
  const result = above === undefined ? [] : [above];
  const entry = blocks[touched.first]?.entry ?? documentStart;
  let scan =
    above === undefined ? scanFile(touched.text, context) : scanLines(touched.text, entry, context);
  append(result, scan);
  let { end } = touched;
  for (let next = blocks[end]; next && !sameState(scan.exit, next.entry); next = blocks[++end]) {
    scan = scanLines(next.text, scan.exit, context);
    append(result, scan);
  }
  return { blocks: result, first: above === undefined ? 0 : touched.first - 1, end };
}

/** Lines that begin no block of their own belong to the block above them. */
function append(blocks: Block[], scan: Scan): void {
  const [top, ...rest] = scan.blocks;
  const above = blocks.at(-1);
  if (top?.kind !== 'preamble' || above === undefined || above.kind === 'frontMatter') {
    blocks.push(...scan.blocks);
    return;
  }
  blocks[blocks.length - 1] = blockOf(above, {
    text: above.text + top.text,
    lineEnds: above.lineEnds + top.lineEnds,
    entry: above.entry,
    exit: top.exit,
  });
  blocks.push(...rest);
}

/**
 * Scans the whole text, twice where the first pass finds that it has become a note or ceased to.
 * What is read for the first time is taken for a note at first, as it mostly is one.
 */
function rescanAll(
  before: Reading,
  touched: Touched,
  context: ScanContext,
  closings: Reading['closings'],
): Reading {
  const text =
    textOf(before.blocks.slice(0, touched.first)) +
    touched.text +
    textOf(before.blocks.slice(touched.end));
  const expected = before.blocks.length === 0 || context.isNote;
  let { blocks } = scanFile(text, { ...context, isNote: expected });
  const proofs = countProofs(blocks);
  const isNote = context.alwaysNote || proofs > 0;
  if (isNote !== expected) blocks = scanFile(text, { ...context, isNote }).blocks;
  const kept = keepIdentity(before.blocks.concat(before.swallowed), blocks);
  return {
    blocks: kept,
    splice: spliceBetween(before.blocks, kept),
    proofs,
    closings,
    paired: context.paired,
    swallowed: swallowedAfter(before.swallowed, before.blocks, blocks),
  };
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('');
}

function recount(
  closings: Reading['closings'],
  removed: readonly Block[],
  added: string,
): Reading['closings'] {
  const gone = removed.flatMap((block) => closedShortcodes(block.text));
  const come = closedShortcodes(added);
  if (gone.length === 0 && come.length === 0) return closings;
  const counts = new Map(closings);
  for (const name of come) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of gone) {
    const left = (counts.get(name) ?? 0) - 1;
    if (left > 0) counts.set(name, left);
    else counts.delete(name);
  }
  return counts;
}

/** The names of the closed shortcodes, in the set of before where they are the same. */
function namesOf(closings: Reading['closings'], before: ReadonlySet<string>): ReadonlySet<string> {
  const isSame = closings.size === before.size && [...before].every((name) => closings.has(name));
  return isSame ? before : new Set(closings.keys());
}

function countProofs(blocks: readonly Block[]): number {
  let proofs = 0;
  for (const block of blocks) {
    if (block.kind === 'part' && block.heading.wellSpelled) proofs++;
    else if (block.kind === 'segment' && block.header.makesNote) proofs++;
  }
  return proofs;
}

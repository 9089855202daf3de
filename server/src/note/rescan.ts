import type { Block } from './block';
import { BlockJoiner } from './blockJoiner';
import { mayClose, openingFence } from './fence';
import { findFrontMatter } from './frontMatter';
import { bringBack, keepIdentity, swallowedAfter } from './keptBlocks';
import type { TextChange } from './note';
import { type Pieces, piecesOf } from './pieces';
import { type ScanContext, scanFile, scanLines } from './scan';
import { closedShortcodes } from './shortcodes';
import { type Splice, spliceBetween } from './splice';
import { endMarkOf } from './structure/endMark';
import { type MarkdownState, sameState } from './structure/markdownState';
import { type Touched, textOf, touch } from './touched';

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
  /** The blocks before the change that led here, and what it did to them. */
  readonly before: readonly Block[];
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
  const isNote = alwaysNote || before.proofs > 0;
  const known = { alwaysNote, isNote, paired: before.paired };
  const touched = touch(before.blocks, offsets, change, known);
  const removed = touched.pieces.blocks.slice(touched.firstPiece, touched.endPiece);
  const closings = recount(before.closings, removed, touched.text);
  const paired = namesOf(closings, before.paired);
  const context = { ...known, paired };
  if (paired === before.paired && isLocal(before, touched)) {
    const { first, end, blocks: fresh, scanned } = scanTouched(before.blocks, touched, context);
    const gone = before.blocks.slice(first, end);
    const proofs = before.proofs - countProofs(gone) + countProofs(fresh);
    if ((alwaysNote || proofs > 0) === isNote) {
      const come = bringBack(before.swallowed, fresh, scanned);
      const blocks = exchanged(before.blocks, first, end, come);
      return {
        blocks,
        before: before.blocks,
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

/** More blocks than this are not handed over as arguments, which V8 lays on the stack. */
const many = 1000;

/** The blocks with others in place of those from `first` up to but without `end`. */
function exchanged(
  blocks: readonly Block[],
  first: number,
  end: number,
  come: readonly Block[],
): readonly Block[] {
  if (come.length > many) return blocks.slice(0, first).concat(come, blocks.slice(end));
  return blocks.toSpliced(first, end - first, ...come);
}

interface Replacement {
  readonly first: number;
  readonly end: number;
  readonly blocks: readonly Block[];
  /** Those of them that were cut anew. */
  readonly scanned: ReadonlySet<Block>;
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
  return touched.first > 1 && !mayClose(touched.text, 0, head.text.slice(fence.start, fence.end));
}

/** Scans what was touched, and on until Markdown has the same things open as it had before. */
function scanTouched(
  blocks: readonly Block[],
  touched: Touched,
  context: ScanContext,
): Replacement {
  const { pieces, firstPiece, endPiece, text } = touched;
  const joiner = new BlockJoiner(context);
  const above = firstPiece === 0 ? blocks[touched.first - 1] : pieces.blocks[0];
  if (above !== undefined) joiner.take(above);
  joiner.goOnAsBefore(pieces, 1, firstPiece);
  joiner.add(
    above === undefined ? scanFile(text, context) : scanLines(text, joiner.state, context),
  );
  readOn(joiner, pieces, endPiece, context);
  let { end } = touched;
  for (let next = blocks[end]; next && !sameState(joiner.state, next.entry); next = blocks[++end]) {
    readAgain(joiner, next, context);
  }
  const first = firstPiece === 0 && above !== undefined ? touched.first - 1 : touched.first;
  return { blocks: joiner.finish(), scanned: joiner.scanned, first, end };
}

/** Goes on with the pieces of a block from an index on, each as it was wherever that holds. */
function readOn(joiner: BlockJoiner, pieces: Pieces, from: number, context: ScanContext): void {
  const { blocks, entries } = pieces;
  for (let index = from; index < blocks.length; index++) {
    const piece = blocks[index] as Block;
    if (index > 0 && sameState(joiner.state, entries[index] as MarkdownState)) {
      joiner.goOnAsBefore(pieces, index);
      return;
    }
    if (sameState(joiner.state, piece.entry)) joiner.takePiece(piece);
    else readAgain(joiner, piece, context);
  }
}

/** Reads a block in another state than it was in: as text, where what is open goes on behind it. */
function readAgain(joiner: BlockJoiner, block: Block, context: ScanContext): void {
  const endMark = joiner.canGoOn ? endMarkOf(joiner.state) : undefined;
  if (endMark !== undefined && !block.text.includes(endMark)) {
    joiner.goOn(block, joiner.state, 0);
    return;
  }
  const pieces = piecesOf(block, context);
  if (pieces !== undefined) readOn(joiner, pieces, 0, context);
  else joiner.add(scanLines(block.text, joiner.state, context));
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
    textOf(touched.pieces.blocks.slice(0, touched.firstPiece)) +
    touched.text +
    textOf(touched.pieces.blocks.slice(touched.endPiece)) +
    textOf(before.blocks.slice(touched.end));
  const expected = before.blocks.length === 0 || context.isNote;
  let { blocks } = scanFile(text, { ...context, isNote: expected });
  const proofs = countProofs(blocks);
  const isNote = context.alwaysNote || proofs > 0;
  if (isNote !== expected) blocks = scanFile(text, { ...context, isNote }).blocks;
  const kept = keepIdentity(before.blocks.concat(before.swallowed), blocks);
  return {
    blocks: kept,
    before: before.blocks,
    splice: spliceBetween(before.blocks, kept),
    proofs,
    closings,
    paired: context.paired,
    swallowed: swallowedAfter(before.swallowed, before.blocks, blocks),
  };
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
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'part' && block.heading.wellSpelled) proofs++;
    else if (block.kind === 'segment' && block.header.makesNote) proofs++;
  }
  return proofs;
}

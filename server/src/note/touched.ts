import type { Block } from './block';
import { lastNotAbove } from './lines';
import type { TextChange } from './note';
import { inPieces, type Pieces } from './pieces';
import type { ScanContext } from './scan';
import { documentStart } from './structure/markdownState';

/** A run of blocks, from `first` up to but without `end`, and what a change makes of them. */
export interface Touched {
  readonly first: number;
  readonly end: number;
  /** The blocks, those that are known in pieces as these. */
  readonly pieces: Pieces;
  /** Of the pieces, the ones from `firstPiece` up to but without `endPiece` give way to the text. */
  readonly firstPiece: number;
  readonly endPiece: number;
  readonly text: string;
}

/**
 * The blocks on either side of a border count as touched when the change meets it: a line may
 * have grown over it, and so may a CRLF. A preamble counts as touched with the front matter above
 * it: what is front matter no longer belongs to it, and it may begin with another fence.
 *
 * @param offsets where each block starts, and at last where the text ends
 */
export function touch(
  blocks: readonly Block[],
  offsets: ArrayLike<number>,
  change: TextChange,
  context: ScanContext,
): Touched {
  const length = offsets[blocks.length] ?? 0;
  const from = Math.min(Math.max(change.offset, 0), length);
  const to = Math.min(from + Math.max(change.deleted, 0), length);
  const first = lastNotAbove(offsets, from - 1, blocks.length);
  const last = lastNotAbove(offsets, to, blocks.length);
  const lastEnd = Math.min(last + 1, blocks.length);
  const end = lastEnd === 1 && blocks[1]?.kind === 'preamble' ? 2 : lastEnd;
  const start = offsets[first] ?? 0;
  const touched = blocks.slice(first, end);
  const local = { from: from - start, to: to - start, inserted: change.inserted };
  if (first > 0) return { first, end, ...changed(inPieces(touched, context), local) };
  const pieces = {
    blocks: touched,
    entries: touched.map(({ entry }) => entry),
    literalStarts: touched.map(({ literalStart }) => literalStart),
    exit: documentStart,
  };
  const text = replaced(textOf(touched), 0, local);
  return { first, end, pieces, firstPiece: 0, endPiece: touched.length, text };
}

/** The texts of blocks, joined. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('');
}

interface LocalChange {
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
}

function changed(pieces: Pieces, change: LocalChange): Omit<Touched, 'first' | 'end'> {
  const { blocks } = pieces;
  let firstPiece = 0;
  let start = 0;
  for (; firstPiece < blocks.length - 1; firstPiece++) {
    const end = start + (blocks[firstPiece] as Block).text.length;
    if (end >= change.from) break;
    start = end;
  }
  let endPiece = firstPiece;
  for (let at = start; endPiece < blocks.length && at <= change.to; endPiece++) {
    at += (blocks[endPiece] as Block).text.length;
  }
  const text = replaced(textOf(blocks.slice(firstPiece, endPiece)), start, change);
  return { pieces, firstPiece, endPiece, text };
}

function replaced(text: string, start: number, { from, to, inserted }: LocalChange): string {
  return text.slice(0, from - start) + inserted + text.slice(to - start);
}

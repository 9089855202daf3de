import type { Block } from './block';
import type { ScanContext } from './scan';
import type { MarkdownState } from './structure/markdownState';

/**
 * What a block was put together from: the texts of the pieces, joined, are its text. A fence that
 * is opened above makes pieces of the blocks behind it; they are those blocks again when it closes.
 */
export interface Pieces {
  /** Each as it was cut in its own entry state. The first one holds the block's opening. */
  readonly blocks: readonly Block[];
  /** What Markdown has open where each piece begins, as part of the whole. */
  readonly entries: readonly MarkdownState[];
  /** `Block.literalStart` of each piece as part of the whole. */
  readonly literalStarts: readonly number[];
  /** What Markdown has open at the end of the last piece. */
  readonly exit: MarkdownState;
}

interface Remembered extends Pieces {
  readonly context: ScanContext;
}

const remembered = new WeakMap<Block, Remembered>();

/** Keeps the pieces of a block for as long as the block lives. */
export function rememberPieces(block: Block, pieces: Pieces, context: ScanContext): void {
  remembered.set(block, { ...pieces, context });
}

/** The pieces of a block whatever the context they were read in; undefined where none are known. */
export function rememberedPieces(block: Block): Pieces | undefined {
  return remembered.get(block);
}

/** The pieces of a block that were read in the same context; undefined where none are known. */
export function piecesOf(block: Block, { isNote, paired }: ScanContext): Pieces | undefined {
  const pieces = remembered.get(block);
  if (pieces?.context.isNote !== isNote || pieces.context.paired !== paired) return undefined;
  return pieces;
}

/** Some blocks one after the other, with those in pieces that are known to consist of some. */
export function inPieces(blocks: readonly Block[], context: ScanContext): Pieces {
  const all = blocks.map((block) => piecesOf(block, context) ?? inOnePiece(block));
  // One call for each: these may be the blocks of a whole note.
  return {
    blocks: ([] as Block[]).concat(...all.map((pieces) => pieces.blocks)),
    entries: ([] as MarkdownState[]).concat(...all.map((pieces) => pieces.entries)),
    literalStarts: ([] as number[]).concat(...all.map((pieces) => pieces.literalStarts)),
    exit: all.at(-1)?.exit as MarkdownState,
  };
}

function inOnePiece(block: Block): Pieces {
  const { entry, literalStart, exit } = block;
  return { blocks: [block], entries: [entry], literalStarts: [literalStart], exit };
}

import type { Block } from './block';
import { rememberedPieces } from './pieces';

/** A piece of a block, and where in the block it begins: its UTF-16 offset and its 0-based line. */
export interface PlacedPiece {
  readonly piece: Block;
  readonly offset: number;
  readonly line: number;
}

/**
 * The piece that holds a 0-based line of a block, the block itself where it has none: so that a
 * look at one line needs not put a long text together. The last piece for lines past the end.
 */
export function pieceAtLine(block: Block, sought: number): PlacedPiece {
  let found: PlacedPiece = { piece: block, offset: 0, line: 0 };
  for (let pieces = rememberedPieces(block); pieces; pieces = rememberedPieces(found.piece)) {
    let { offset, line } = found;
    for (const piece of pieces.blocks) {
      if (line > sought) break;
      found = { piece, offset, line };
      offset += piece.text.length;
      line += piece.lineEnds;
    }
  }
  return found;
}

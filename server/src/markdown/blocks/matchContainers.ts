import type { LineCursor } from './lineCursor';
import { BLOCK_QUOTE, Leaf, type OpenBlocks } from './openBlocks';

/**
 * How many of the open containers continue on a line (CommonMark 0.31, section 5). The cursor is at
 * the line's first char that is no blank, and is moved behind their markers.
 */
export function matchContainers(cursor: LineCursor, { containers, leaf }: OpenBlocks): number {
  let kept = 0;
  for (; kept < containers.length; kept += 1) {
    const container = containers[kept]!;
    if (container === BLOCK_QUOTE) {
      if (!cursor.isAtQuoteMarker()) break;
      cursor.takeQuoteMarker();
    } else if (cursor.atEnd()) {
      if (leaf === Leaf.emptyItem && kept === containers.length - 1) break;
    } else if (cursor.indent() >= container) cursor.takeIndent(container);
    else break;
  }
  return kept;
}

import { afterLineEnd, endOfLine, lineStartsOf } from '../../base/lines';
import { memoised } from '../../base/memoised';
import type { Block } from '../block';

/** Shorter ends cost less to look at than to cut off. In UTF-16 code units. */
const shortest = 4096;

/**
 * A block as a rule about its text needs to see it: without the code or raw HTML with which it
 * ends, but for the first line of that. A fence that is opened far above may have swallowed a
 * whole note.
 */
export const withoutLiteralEnd: (block: Block) => Block = memoised((block) => {
  if (block.text.length - block.literalStart < shortest) return block;
  const lineEnd = endOfLine(block.text, block.literalStart);
  const text = block.text.slice(0, afterLineEnd(block.text, lineEnd));
  return { ...block, text, lineEnds: lineStartsOf(text).length - 1 };
});

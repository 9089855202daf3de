import { type Block, memoised } from './block';
import { afterLineEnd, endOfLine, lineStartsOf } from './lines';
import { rememberedPieces } from './pieces';

/** Shorter ends cost less to look at than to cut off. In UTF-16 code units. */
const shortest = 4096;

/**
 * A block as a rule about its text needs to see it: without the code or raw HTML with which it
 * ends, but for the first line of that. A fence that is opened far above may have swallowed a
 * whole note, which is never put together into one text then.
 */
export const withoutLiteralEnd: (block: Block) => Block = memoised((block) => {
  if (block.text.length - block.literalStart < shortest) return block;
  const text = textBeforeLiteralEnd(block);
  return { ...block, text, lineEnds: lineStartsOf(text).length - 1 };
});

function textBeforeLiteralEnd(block: Block): string {
  const { literalStart } = block;
  let before = '';
  for (const { text } of rememberedPieces(block)?.blocks ?? [block]) {
    if (before.length + text.length > literalStart) {
      const lineEnd = endOfLine(text, literalStart - before.length);
      return before + text.slice(0, afterLineEnd(text, lineEnd));
    }
    before += text;
  }
  return before;
}

import { blockLineStarts, lastNotAbove, lineSpan } from '../../base/lines';
import type { Span } from '../../base/span';
import type { Block } from '../block';
import type { SilencingComment } from './silencingComments';

/**
 * The line that a comment for one line applies to; `nextBlock` where it is the first line of the
 * next block, undefined for other comments.
 */
export type SilencedLine = Span | 'nextBlock' | undefined;

/**
 * Finds the lines that the comments of a block apply to: their own line, or the next one that does
 * not consist of silencing comments, so that these can be stacked. Comments must be asked about in
 * their order; all answers together then take one pass over the text.
 */
export function silencedLinesOf(block: Block): (comment: SilencingComment) => SilencedLine {
  const { text } = block;
  const starts = blockLineStarts(block);
  const lastIsEmpty = starts.at(-1) === text.length;
  const count = lastIsEmpty ? starts.length - 1 : starts.length;
  let next = 0;
  return ({ kind, lineStart }) => {
    const line = lastNotAbove(starts, lineStart, starts.length);
    if (kind === 'disable-line') return lineSpan(text, starts, line);
    if (kind !== 'disable-next-line') return undefined;
    next = Math.max(next, line + 1);
    for (; next < count; next++) {
      const span = lineSpan(text, starts, next);
      if (!holdsSilencingAlone.test(text.slice(span.start, span.end))) return span;
    }
    return 'nextBlock';
  };
}

const holdsSilencingAlone =
  /^[ \t]*(?:(?:<!--[ \t]*episode-notes-(?:(?!-->).)*-->[ \t]*)+|#[ \t]*episode-notes-.*)$/;

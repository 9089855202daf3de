import { blockLineStarts, lastNotAbove, lineSpan } from '../../base/lines';
import type { Span } from '../../base/span';
import type { Block } from '../block';
import type { SilencingComment } from './silencingComments';

/**
 * What a comment for one line is about; `nextBlock` where that is the first line of the next block,
 * undefined for a comment that is not about one line.
 */
export type SilencedLine = Span | 'nextBlock' | undefined;

/**
 * Answers what the comments of a block are about: their own line, or the next one that does not hold
 * silencing comments alone, so that they can stand above each other. Comments must be asked about in
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

import type { Span } from './span';

/** Chinese is told apart by a dictionary; it finds the words of other languages too. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** So far on both sides is looked: the segmenter takes seconds for a line of megabytes. UTF-16. */
const reach = 1000;

/**
 * The word of a line that an offset stands in or at the end of, in UTF-16 units; undefined beside
 * no word, and in one that is longer than anybody's words. Where two words meet, it is the latter.
 */
export function wordAt(line: string, offset: number): Span | undefined {
  const from = Math.max(offset - reach, 0);
  const to = Math.min(offset + reach, line.length);
  let before: Span | undefined;
  for (const { segment, index, isWordLike } of words.segment(line.slice(from, to))) {
    const start = from + index;
    const end = start + segment.length;
    if (start > offset) break;
    if (isWordLike !== true || end < offset) continue;
    const isCut = (start === from && from > 0) || (end === to && to < line.length);
    if (end > offset) return isCut ? undefined : { start, end };
    before = isCut ? undefined : { start, end };
  }
  return before;
}

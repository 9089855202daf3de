import type { Span } from './span';

/** Splits Chinese by a dictionary; other languages work as well. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** How far it looks on each side, in UTF-16 units: lines of megabytes would take seconds. */
const reach = 1000;

/**
 * The word of a line that an offset is in or at the end of, in UTF-16 units; where two words meet,
 * the second. Undefined beside no word, and in one that is longer than any real word.
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

import type { Span } from './block';

/** Chinese is told apart by a dictionary; it finds the words of other languages too. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The word of a line that an offset stands in or at the end of, in UTF-16 units; undefined beside
 * no word. Where two words meet, it is the latter.
 */
export function wordAt(line: string, offset: number): Span | undefined {
  let before: Span | undefined;
  for (const { segment, index, isWordLike } of words.segment(line)) {
    const end = index + segment.length;
    if (index > offset) break;
    if (isWordLike !== true || end < offset) continue;
    if (end > offset) return { start: index, end };
    before = { start: index, end };
  }
  return before;
}

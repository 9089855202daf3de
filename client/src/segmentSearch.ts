import { readTypedTime } from '../../server/src/note/headers/typedTime';
import type { SegmentInfo } from '../../server/src/protocol/protocol';
import { segmentAtTime } from './segmentAtTime';

type Searched = Pick<SegmentInfo, 'number' | 'title' | 'range' | 'start' | 'end' | 'part'>;

/**
 * Prepares a search in a list of segments. It returns indexes, the best match first:
 * - for a time (`2:45`, also with a full-width colon), the segment that contains it or is nearest,
 * - for a number (`3.6`), the segment of that number, then those whose numbers begin with it,
 * - then, in document order, the segments whose number, title, part and range contain all words.
 *
 * Ignores letter case and full-width forms. An empty query matches all segments.
 */
export function segmentSearch(segments: readonly Searched[]): (query: string) => number[] {
  const texts = segments.map(({ number, title, part, range }) =>
    normalised(`${number ?? ''} ${title} ${part ?? ''} ${range}`),
  );
  const numbers = segments.map(({ number }) => normalised(number ?? ''));

  return (query) => {
    const wanted = normalised(query).trim();
    const found = new Set<number>();
    // Digits without a colon are more likely the number of a segment.
    const time = wanted.includes(':') ? readTypedTime(wanted) : undefined;
    const hit = time === undefined ? null : segmentAtTime(segments, time);
    if (hit !== null) found.add(hit.index);
    if (/^\d+(\.\d*)?$/.test(wanted)) {
      addWhere(numbers, found, (number) => number === wanted);
      addWhere(numbers, found, (number) => number.startsWith(wanted));
    }
    const words = wanted.split(/\s+/);
    addWhere(texts, found, (text) => words.every((word) => text.includes(word)));
    return [...found];
  };
}

function addWhere(
  texts: readonly string[],
  found: Set<number>,
  fits: (text: string) => boolean,
): void {
  for (const [index, text] of texts.entries()) if (fits(text)) found.add(index);
}

/**
 * Ignores letter case and compatibility forms (NFKC). NFKC does not include `。`, which Chinese
 * input methods type for the dot of `3.6`.
 */
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('。', '.');
}

import { readTypedTime } from '../../server/src/note/headers/typedTime';
import type { SegmentInfo } from '../../server/src/protocol/protocol';
import { segmentAtTime } from './segmentAtTime';

type Searched = Pick<SegmentInfo, 'number' | 'title' | 'range' | 'start' | 'end' | 'part'>;

/**
 * Prepares a list of segments for being searched while somebody types. The answer to a query is
 * a list of indexes, the best first:
 * - a time (`2:45`, also with a full-width colon): the segment that holds it or is nearest to it,
 * - a number (`3.6`): the segment of exactly that number, then those whose number begins so,
 * - then, in document order, all whose number, title, part and range hold every word.
 * Letter case and full-width forms make no difference. An empty query finds everything.
 */
export function segmentSearch(segments: readonly Searched[]): (query: string) => number[] {
  const texts = segments.map(({ number, title, part, range }) =>
    plain(`${number ?? ''} ${title} ${part ?? ''} ${range}`),
  );
  const numbers = segments.map(({ number }) => plain(number ?? ''));

  return (query) => {
    const wanted = plain(query).trim();
    const found = new Set<number>();
    // Without a colon it is rather the number of a segment.
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

/** A Chinese input method writes `。` where `3.6` needs a dot; compatibility forms don't cover it. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('。', '.');
}

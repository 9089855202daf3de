import type { SegmentHeader } from './header';
import { readDisfiguredHeader } from './segmentHeader';
import { readTwoLineHeader } from './twoLineHeader';
import { readWellSpelledHeader } from './wellSpelledHeader';

/**
 * Reads the header that begins with a line of a text, be it over two lines. A header that only
 * counts under a condition is given all the same.
 *
 * @param start where the line starts, as a UTF-16 offset of the text; `end` is where it ends
 * @returns spans that count from the start of the line; undefined where no header begins there
 */
export function readHeader(text: string, start: number, end: number): SegmentHeader | undefined {
  const line = text.slice(start, end);
  return (
    readWellSpelledHeader(line) ?? readTwoLineHeader(text, start, end) ?? readDisfiguredHeader(line)
  );
}

import type { SegmentHeader } from './header';
import { readDisfiguredHeader } from './segmentHeader';
import { readTwoLineHeader } from './twoLineHeader';
import { readWellSpelledHeader } from './wellSpelledHeader';

/**
 * Reads the header, over one or two lines, that begins on a line of a text. Headers that count only
 * under a condition are returned as well.
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

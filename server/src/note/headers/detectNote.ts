import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import { firstSign, mayBeginHeader, mayBeginHeading } from './firstSign';
import { readPartHeading } from './partHeading';
import { readHeader } from './readHeader';

/**
 * Whether a text contains a line that alone makes a Markdown file a note: a correct part heading, a
 * header with a range and a number, or a correct header over two lines. Lines within code count as
 * well.
 *
 * @param text whole lines
 */
export function hasProofOfNote(text: string): boolean {
  const endOfLine = lineEndFinder(text);
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    if (proves(text, at, end)) return true;
    at = afterLineEnd(text, end);
  }
  return false;
}

function proves(text: string, start: number, end: number): boolean {
  const first = firstSign(text, start, end);
  if (mayBeginHeading(text, first)) {
    return readPartHeading(text.slice(start, end))?.form === 'part';
  }
  if (!mayBeginHeader(text, first, end)) return false;
  return readHeader(text, start, end)?.makesNote === true;
}

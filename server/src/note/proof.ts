import { afterLineEnd, endOfLine } from './lines';
import { readPartHeading } from './partHeading';
import { readSegmentHeader } from './segmentHeader';

/**
 * Whether a text holds a line that alone would make a Markdown file a note: a correct part
 * heading, or a header with a range and a number. Whether that line stands in code is not asked.
 *
 * @param text whole lines
 */
export function hasProofOfNote(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    if (mayProve(text, at, end) && proves(text.slice(at, end))) return true;
    at = afterLineEnd(text, end);
  }
  return false;
}

function mayProve(text: string, start: number, end: number): boolean {
  let first = start;
  if (text.charCodeAt(first) === 0xfeff) first++;
  while (first < end && first - start < 4 && text.charCodeAt(first) === 32) first++;
  return mayBegin.test(text.charAt(first));
}

const mayBegin = /[#(（[【\d]/;

function proves(line: string): boolean {
  return readPartHeading(line)?.wellSpelled === true || readSegmentHeader(line)?.makesNote === true;
}

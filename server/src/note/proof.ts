import { lineEndFinder } from './characterFinder';
import { afterLineEnd } from './lines';
import { readPartHeading } from './partHeading';
import { readSegmentHeader } from './segmentHeader';

/**
 * Whether a text holds a line that alone would make a Markdown file a note: a correct part
 * heading, or a header with a range and a number. Whether that line stands in code is not asked.
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
  const first = firstCharacter(text, start, end);
  if (mayBeginHeading(first)) return readPartHeading(text.slice(start, end))?.wellSpelled === true;
  return mayBeginHeader(first) && readSegmentHeader(text.slice(start, end))?.makesNote === true;
}

/**
 * The UTF-16 code unit with which a line [start, end) begins, behind a byte order mark and at
 * most three spaces; NaN where nothing does.
 */
export function firstCharacter(text: string, start: number, end: number): number {
  let at = start;
  if (text.charCodeAt(at) === 0xfeff) at++;
  const limit = Math.min(end, at + 3);
  while (at < limit && text.charCodeAt(at) === 0x20) at++;
  return at < end ? text.charCodeAt(at) : Number.NaN;
}

const headingStarts = new Set(Array.from('#＃pP', (character) => character.charCodeAt(0)));
const headerStarts = new Set(
  Array.from('(（[【0123456789０１２３４５６７８９', (character) => character.charCodeAt(0)),
);

/** Whether a line that begins with a code unit may be a part heading, near-misses included. */
export function mayBeginHeading(unit: number): boolean {
  return headingStarts.has(unit);
}

/** Whether a line that begins with a code unit may be a segment header, near-misses included. */
export function mayBeginHeader(unit: number): boolean {
  return headerStarts.has(unit);
}

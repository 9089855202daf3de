import { afterLineEnd, endOfLine } from '../../base/lines';
import { readPartHeading } from '../headers/partHeading';
import { readSegmentHeader } from '../headers/segmentHeader';

/**
 * Where JSON ends to which no brace belongs that closes it, as quotes or braces are missing: behind
 * the last brace before the note's first part heading or header, else before the blank lines above
 * that.
 *
 * @param from the offset of the opening brace
 */
export function endOfOpenJson(text: string, from: number): number {
  const limit = firstHeader(text, from);
  const brace = text.lastIndexOf('}', limit - 1);
  return brace > from ? brace + 1 : from + text.slice(from, limit).trimEnd().length;
}

function firstHeader(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (readPartHeading(line) !== undefined || readSegmentHeader(line) !== undefined) return at;
    at = afterLineEnd(text, end);
  }
  return text.length;
}

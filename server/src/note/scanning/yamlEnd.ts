import { afterLineEnd, endOfLine } from '../../base/lines';
import { readPartHeading } from '../headers/partHeading';
import { readSegmentHeader } from '../headers/segmentHeader';

/** In UTF-16 code units; the sign of a line of YAML is near its start. */
const maxLength = 400;
/** Blank, indented, a comment, an item, or a key with a colon or something close to it. */
const yamlLine = /^(?:\s|$|#|- |[^\s:：=]{1,60}\s*[:：=])/;

/**
 * The end of YAML without a closing fence that begins at an offset, the start of a line: before the
 * first line that is a part heading, a segment header or no YAML.
 */
export function endOfYaml(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const isNote = readPartHeading(line) !== undefined || readSegmentHeader(line) !== undefined;
    if (isNote || meantAsFence.test(line) || !yamlLine.test(line.slice(0, maxLength))) return at;
    at = afterLineEnd(text, end);
  }
  return text.length;
}

const meantAsFence = /^\s+(?:-{3}|[-－﹣]{3})\s*$/;

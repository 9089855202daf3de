import { afterLineEnd, endOfLine } from '../../base/lines';
import { readPartHeading } from '../headers/partHeading';
import { readSegmentHeader } from '../headers/segmentHeader';

/** Longer keys are not recognised; in UTF-16 code units. */
const maxKeyLength = 400;
/** Blank, indented, a comment, an item, quotes, brackets, or a key and a sign behind it. */
const yamlLine = /^(?:[ \t\r\n#"'[\]{}]|$|-(?![-－﹣])|[^\s\-:：=]{1,60}[ \t]*[:：=])/;

/**
 * The end of YAML without a closing fence that begins at an offset, the start of a line: before the
 * first line that is a part heading, a segment header or no YAML.
 */
export function endOfYaml(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (readPartHeading(line) !== undefined || readSegmentHeader(line) !== undefined) return at;
    if (isIndentedFence.test(line) || !yamlLine.test(line.slice(0, maxKeyLength))) return at;
    at = afterLineEnd(text, end);
  }
  return text.length;
}

const isIndentedFence = /^[ \t]+-{3}[ \t]*$/;

import { afterLineEnd, endOfLine } from '../../base/lines';
import { readPartHeading } from '../headers/partHeading';
import { readSegmentHeader } from '../headers/segmentHeader';

/** Longer keys are not recognised; in UTF-16 code units. */
const maxKeyLength = 400;
/** Blank, a comment, a table, or a key joined to a value, or something close to these. */
const tomlLine =
  /^\s*(?:#|\[|$|(?:[\w.-]|"[^"]*"|'[^']*')+\s*[:：]|(?:[\p{L}\p{N}_.-]|"[^"]*"|'[^']*')+\s*[=＝])/u;
/** A string that is not closed on its line extends to the end of it. */
const tomlTokens =
  /("""|''')(?:.*?\1|.*)|"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|'[^']*(?:'|$)|#.*|[[\]{}]/g;

/** What a line of TOML leaves open for the next one. */
interface OpenToml {
  readonly depth: number;
  /** The quotes that close the open multi-line string, else the empty string. */
  readonly quotes: string;
}

/**
 * The end of TOML without a closing fence that begins at an offset, the start of a line: before the
 * first line that is a part heading, a segment header or no TOML. Brackets and quotes of multi-line
 * values are tracked.
 */
export function endOfToml(text: string, from: number): number {
  let open: OpenToml = { depth: 0, quotes: '' };
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (readPartHeading(line) !== undefined || readSegmentHeader(line) !== undefined) return at;
    if (open.depth === 0 && open.quotes === '' && !isTomlLine(line)) return at;
    open = openAfter(open, line);
    at = afterLineEnd(text, end);
  }
  return text.length;
}

function isTomlLine(line: string): boolean {
  return tomlLine.test(line.slice(0, maxKeyLength));
}

function openAfter({ depth, quotes }: OpenToml, line: string): OpenToml {
  const closing = quotes === '' ? 0 : line.indexOf(quotes);
  if (closing === -1) return { depth, quotes };
  let depthAfter = depth;
  for (const [token, opening] of line.slice(closing + quotes.length).matchAll(tomlTokens)) {
    if (token === '[' || token === '{') depthAfter++;
    else if (token === ']' || token === '}') depthAfter = Math.max(0, depthAfter - 1);
    const isOpen = opening !== undefined && (token.length < 6 || !token.endsWith(opening));
    if (isOpen) return { depth: depthAfter, quotes: opening };
  }
  return { depth: depthAfter, quotes: '' };
}

import type { FrontMatterBlock, Span } from './block';
import { afterLineEnd, endOfLine } from './lines';
import { readPartHeading } from './partHeading';
import { readSegmentHeader } from './segmentHeader';

/** Front matter found at the start of a text; offsets count from the start of the text. */
export type FrontMatterFields = Pick<
  FrontMatterBlock,
  'format' | 'fence' | 'content' | 'closed'
> & {
  /** Where the note begins. */
  readonly end: number;
};

const formats = { '+++': 'toml', '---': 'yaml', '{': 'json' } as const;

/**
 * Finds the front matter with which a file begins, as Hugo does: the first line that is not
 * blank is a fence (a BOM and indentation may stand before it), and the next line that starts
 * with the fence closes it, whatever it stands in (format.md, "Front matter, as Hugo takes it").
 *
 * TOML whose fence is never closed ends before the first line that is a part heading, a segment
 * header or no TOML, so that the note is read from there on. YAML and JSON without an end are
 * ordinary text.
 */
export function findFrontMatter(text: string): FrontMatterFields | undefined {
  const fence = openingFence(text);
  if (fence === undefined) return undefined;
  const opening = text.slice(fence.start, fence.end) as keyof typeof formats;
  const format = formats[opening];
  const lineEnd = endOfLine(text, fence.end);
  const contentStart = lineEnd === text.length ? lineEnd : afterLineEnd(text, lineEnd);
  const close = closingFence(text, contentStart, opening);
  if (close !== undefined) {
    const closeEnd = endOfLine(text, close);
    const end = closeEnd === text.length ? closeEnd : afterLineEnd(text, closeEnd);
    return { format, fence, content: { start: contentStart, end: close }, closed: true, end };
  }
  if (format !== 'toml') return undefined;
  const end = endOfToml(text, contentStart);
  return { format, fence, content: { start: contentStart, end }, closed: false, end };
}

/**
 * The fence with which a text begins; undefined where it begins with anything else. Before it
 * stand at most blank lines, spaces, tabs and a byte order mark.
 */
export function openingFence(text: string): Span | undefined {
  let start = 0;
  while (mayPrecedeFence(text.charCodeAt(start))) start++;
  const line = text.slice(start, Math.min(endOfLine(text, start), start + 64)).trimEnd();
  return Object.hasOwn(formats, line) ? { start, end: start + line.length } : undefined;
}

/** Whether a line of a text, from a line start on, closes front matter that a fence opened. */
export function hasClosingFence(text: string, from: number, opening: string): boolean {
  return closingFence(text, from, opening as keyof typeof formats) !== undefined;
}

function closingFence(text: string, from: number, opening: keyof typeof formats) {
  return findLine(text, from, opening === '{' ? '}' : opening);
}

function mayPrecedeFence(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d || unit === 0xfeff;
}

/** The offset of the first line, from a line start on, that begins with a text. */
function findLine(text: string, from: number, beginning: string): number | undefined {
  for (let at = text.indexOf(beginning, from); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (at === from || text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r') return at;
  }
  return undefined;
}

const tomlLine = /^\s*(?:#|\[|$|(?:[\w.-]|"[^"]*"|'[^']*')+\s*[=:])/;
/** A string that is not closed on its line reaches to the end of it. */
const tomlTokens = /("""|''')(?:.*?\1|.*)|"(?:[^"\\]|\\.)*(?:"|\\?$)|'[^']*(?:'|$)|#.*|[[\]{}]/g;

/** What a line of TOML leaves open for the next one. */
interface OpenToml {
  readonly depth: number;
  /** The three quotes that close the string over several lines, else the empty string. */
  readonly quotes: string;
}

/** Values over several lines are followed by their brackets and quotes. */
function endOfToml(text: string, from: number): number {
  let open: OpenToml = { depth: 0, quotes: '' };
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (readPartHeading(line) !== undefined || readSegmentHeader(line) !== undefined) return at;
    if (open.depth === 0 && open.quotes === '' && !tomlLine.test(line)) return at;
    open = openAfter(open, line);
    at = afterLineEnd(text, end);
  }
  return text.length;
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

import type { FrontMatterBlock, Span } from './block';
import { afterLineEnd, endOfLine } from './lines';
import { readPartHeading } from './partHeading';
import { readSegmentHeader } from './segmentHeader';

/** Front matter found at the start of a text; offsets count from the start of the text. */
export type FrontMatterFields = Pick<
  FrontMatterBlock,
  'format' | 'fence' | 'content' | 'closed'
> & {
  /** What follows the closing fence on its line: Hugo publishes it. Empty where nothing does. */
  readonly rest: Span;
  /** Where the note begins. */
  readonly end: number;
};

/** Meant as the closing fence, and none to Hugo. */
const indentedFence = /^[\s\u200b]+\+\+\+[ \t]*$/;

const formats = { '+++': 'toml', '---': 'yaml', '{': 'json' } as const;

/**
 * Finds the front matter with which a file begins, as Hugo does: the first line that is not
 * blank begins with a fence (a BOM and indentation may stand before it), and the next line that
 * starts with the fence closes it, whatever it stands in (format.md, "Front matter, as Hugo takes
 * it"). What follows an opening `+++` on its line is TOML already.
 *
 * TOML whose fence is never closed ends before the first line that is a part heading, a segment
 * header or no TOML, so that the note is read from there on; where that line is an indented fence,
 * behind it. YAML and JSON without an end are ordinary text.
 */
export function findFrontMatter(text: string): FrontMatterFields | undefined {
  const fence = openingFence(text);
  if (fence === undefined) return undefined;
  const opening = text.slice(fence.start, fence.end) as keyof typeof formats;
  const format = formats[opening];
  const next = nextLine(text, fence.end);
  const isAlone = /^[ \t\r\n]*$/.test(text.slice(fence.end, next));
  const start = isAlone ? next : fence.end;
  const close = closingFence(text, next, opening);
  if (close !== undefined) {
    const rest = { start: close + opening.length, end: endOfLine(text, close) };
    const end = nextLine(text, close);
    return { format, fence, content: { start, end: close }, closed: true, rest, end };
  }
  if (format !== 'toml') return undefined;
  const tomlEnd = endOfToml(text, next);
  const end = indentedFence.test(lineAt(text, tomlEnd)) ? nextLine(text, tomlEnd) : tomlEnd;
  const rest = { start: end, end };
  return { format, fence, content: { start, end: tomlEnd }, closed: false, rest, end };
}

/**
 * The fence with which a text begins; undefined where it begins with anything else. Before it
 * stand at most blank lines, spaces, tabs and, first of all, a byte order mark.
 */
export function openingFence(text: string): Span | undefined {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (mayPrecedeFence(text.charCodeAt(start))) start++;
  if (text.startsWith('+++', start)) return { start, end: start + 3 };
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

/** A space, and what is from tab to carriage return. */
function mayPrecedeFence(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

function lineAt(text: string, start: number): string {
  return text.slice(start, endOfLine(text, start));
}

/** Where the line after that of an offset starts; the end of the text on the last one. */
function nextLine(text: string, from: number): number {
  const end = endOfLine(text, from);
  return end === text.length ? end : afterLineEnd(text, end);
}

/** The offset of the first line, from a line start on, that begins with a text. */
function findLine(text: string, from: number, beginning: string): number | undefined {
  for (let at = text.indexOf(beginning, from); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (at === from || text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r') return at;
  }
  return undefined;
}

/** No key is longer, in UTF-16 code units. */
const longestKey = 400;
/** Blank, a comment, a table, or a key with what joins it to a value, if only nearly so. */
const tomlLine =
  /^\s*(?:#|\[|$|(?:[\w.-]|"[^"]*"|'[^']*')+\s*[:：]|(?:[\p{L}\p{N}_.-]|"[^"]*"|'[^']*')+\s*[=＝])/u;
/** A string that is not closed on its line reaches to the end of it. */
const tomlTokens =
  /("""|''')(?:.*?\1|.*)|"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|'[^']*(?:'|$)|#.*|[[\]{}]/g;

/** What a line of TOML leaves open for the next one. */
interface OpenToml {
  readonly depth: number;
  /** The three quotes that close the string over several lines, else the empty string. */
  readonly quotes: string;
}

/**
 * Where TOML that begins at an offset, which is the start of a line, ends at the latest: before the
 * first line that is a part heading, a segment header or no TOML. Values over several lines are
 * followed by their brackets and quotes.
 */
function endOfToml(text: string, from: number): number {
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
  return tomlLine.test(line.slice(0, longestKey));
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

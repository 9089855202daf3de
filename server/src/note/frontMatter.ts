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
  const close = findLine(text, contentStart, format === 'json' ? '}' : opening);
  if (close !== undefined) {
    const closeEnd = endOfLine(text, close);
    const end = closeEnd === text.length ? closeEnd : afterLineEnd(text, closeEnd);
    return { format, fence, content: { start: contentStart, end: close }, closed: true, end };
  }
  if (format !== 'toml') return undefined;
  const end = endOfToml(text, contentStart);
  return { format, fence, content: { start: contentStart, end }, closed: false, end };
}

/** The fence with which a text begins; undefined where it begins with anything else. */
export function openingFence(text: string): Span | undefined {
  const start = text.search(/[^\s\uFEFF]/);
  if (start === -1) return undefined;
  const line = text.slice(start, Math.min(endOfLine(text, start), start + 64)).trimEnd();
  return Object.hasOwn(formats, line) ? { start, end: start + line.length } : undefined;
}

/** The offset of the first line, from a line start on, that begins with a text. */
function findLine(text: string, from: number, beginning: string): number | undefined {
  for (let at = text.indexOf(beginning, from); at !== -1; at = text.indexOf(beginning, at + 1)) {
    if (at === from || text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r') return at;
  }
  return undefined;
}

const tomlLine = /^\s*(?:#|\[|$|(?:[\w.-]|"[^"]*"|'[^']*')+\s*[=:])/;
const brackets = /"(?:[^"\\]|\\.)*"|'[^']*'|#.*|[[\]{}]/g;

/** Values over several lines are followed by their brackets, as far as strings let one see them. */
function endOfToml(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (readPartHeading(line)?.wellSpelled || readSegmentHeader(line)?.makesNote) return at;
    if (depth === 0 && !tomlLine.test(line)) return at;
    for (const [token] of line.matchAll(brackets)) {
      if (token === '[' || token === '{') depth++;
      else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    }
    if (end === text.length) return end;
    at = afterLineEnd(text, end);
  }
  return at;
}

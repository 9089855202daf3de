import { endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import type { FrontMatter } from './readFrontMatter';

/** The fence that opens front matter, without indentation; for JSON the brace. */
export interface OpeningFence extends Span {
  readonly format: FrontMatter['format'];
  /** Whether the fence is full-width: to Hugo, it and the lines below are text. */
  readonly wide: boolean;
}

const yamlFence = /^---(?:-*\s*$|\s+#)/;
const wideFence = /^(?:([+＋﹢]{3})|[-－﹣]{3})[ \t\u3000]*$/;
/** A brace alone on its line, or followed by a key or something close to one. */
const jsonOpening = /\{[ \t]*(?:[\r\n]|$|["'“”‘’}]|[\w-]+[ \t]*[:：])/y;
/** In UTF-16 code units. */
const maxLength = 64;

/**
 * The fence with which a text begins; undefined where it begins with anything else. Only blank
 * lines, spaces, tabs and a leading byte order mark may stand before it. Hugo takes any `{` for
 * JSON, and fails on one that begins a shortcode or a sentence; here that is text.
 */
export function openingFence(text: string): OpeningFence | undefined {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (mayPrecedeFence(text.charCodeAt(start))) start++;
  const span = { start, end: start + 3 };
  if (text.startsWith('+++', start)) return { format: 'toml', wide: false, ...span };
  const line = text.slice(start, endOfLine(text, start, start + maxLength));
  if (yamlFence.test(line)) return { format: 'yaml', wide: false, ...span };
  const found = wideFence.exec(line);
  if (found !== null) return { format: found[1] ? 'toml' : 'yaml', wide: true, ...span };
  jsonOpening.lastIndex = start;
  if (!jsonOpening.test(text)) return undefined;
  return { format: 'json', wide: false, start, end: start + 1 };
}

/** Whether the opening fence of front matter is full-width, so that Hugo publishes it as text. */
export function hasWideFence({ format, text, fence }: FrontMatter): boolean {
  return format !== 'json' && !isPlain(text.slice(fence.start, fence.end));
}

/**
 * What follows the closing fence on its line, from the start of the block: Hugo publishes it. Empty
 * where nothing does, or the block is never closed.
 */
export function behindClosingFence({ format, text, content, closed }: FrontMatter): Span {
  if (!closed) return { start: text.length, end: text.length };
  const length = format === 'json' ? '}'.length : '+++'.length;
  return { start: content.end + length, end: endOfLine(text, content.end) };
}

const closings = {
  toml: { plain: /(?<![^\r\n])\+{3}/g, wide: /(?<![^\r\n])[+＋﹢]{3}/g },
  yaml: { plain: /(?<![^\r\n])-{3}/g, wide: /(?<![^\r\n])[-－﹣]{3}/g },
};

/**
 * The offset of the first line, from a line start on, that closes TOML or YAML. To Hugo that is the
 * next line that begins with the opening fence, even inside a value or comment. Full-width fences
 * are closed by plain and full-width ones.
 *
 * @param opening the fence as written
 */
export function closingFence(text: string, from: number, opening: string): number | undefined {
  const { plain, wide } = closings[/[+＋﹢]/.test(opening) ? 'toml' : 'yaml'];
  const closing = isPlain(opening) ? plain : wide;
  closing.lastIndex = from;
  return closing.exec(text)?.index;
}

/**
 * Whether lines of a text, from a line start on, may close what a fence opened. Always true for
 * JSON, where braces match, and for full-width fences, where all that they enclose counts.
 *
 * @param opening the fence as written
 */
export function mayClose(text: string, from: number, opening: string): boolean {
  return !isPlain(opening) || closingFence(text, from, opening) !== undefined;
}

function isPlain(fence: string): boolean {
  return fence === '+++' || fence === '---';
}

/** A space, or a character from tab to carriage return. */
function mayPrecedeFence(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

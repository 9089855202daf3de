import { endOfLine } from '../base/lines';
import { partitionPoint } from '../base/partitionPoint';
import type { Span } from '../base/span';
import { closingFence, openingFence } from '../frontMatter/fence';
import type { FrontMatter } from '../frontMatter/readFrontMatter';
import { endOfJson } from '../json/endOfJson';

type Format = FrontMatter['format'];

/** The front matter of an archetype. */
export interface ArchetypeHead {
  readonly format: Format;
  /** The offset of the closing fence, or the end of an unclosed archetype. In UTF-16 code units. */
  readonly end: number;
  /** The strings of TOML between three quotes. */
  readonly multiline: readonly (Span & { readonly quotes: string })[];
}

/** A place in front matter. */
export interface HeadPlace {
  readonly format: Format;
  /** The three quotes of the string of TOML around it; empty outside of one. */
  readonly quotes: string;
}

/** A text as it is written into front matter. */
export interface QuotedText {
  readonly text: string;
  /** Written before and behind the text. */
  readonly quote: '' | '"';
  /** How many quotes before the text, and as many behind it, the new ones take the place of. */
  readonly replaces: number;
}

/** The front matter of an archetype; undefined without any, or between full-width fences. */
export function archetypeHead(archetype: string): ArchetypeHead | undefined {
  const fence = openingFence(archetype);
  if (fence === undefined || fence.wide) return undefined;
  const { format, start } = fence;
  const end =
    format === 'json'
      ? endOfJson(archetype, start)
      : closingFence(archetype, endOfLine(archetype, start) + 1, archetype.slice(start, start + 3));
  const head = { format, end: end ?? archetype.length };
  const multiline = format === 'toml' ? multilineStrings(archetype.slice(0, head.end)) : [];
  return { ...head, multiline };
}

const tomlToken =
  /"""(?:\\[\s\S]|[^\\])*?(?:"{3,5}|$)|'''[\s\S]*?(?:'{3,5}|$)|"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'|#[^\r\n]*/g;

/** Strings and comments are read in turn, as each may hold the signs of the other. */
function multilineStrings(toml: string): ArchetypeHead['multiline'] {
  return [...toml.matchAll(tomlToken)]
    .filter(([token]) => /^(?:"""|''')/.test(token))
    .map(({ index, 0: token }) => {
      return { start: index, end: index + token.length, quotes: token.slice(0, 3) };
    });
}

/** The place of an offset; undefined in the body. */
export function placeInHead(
  head: ArchetypeHead | undefined,
  offset: number,
): HeadPlace | undefined {
  if (head === undefined || offset >= head.end) return undefined;
  const { format, multiline } = head;
  const string = multiline[partitionPoint(multiline, ({ start }) => start < offset) - 1];
  return { format, quotes: string !== undefined && offset < string.end ? string.quotes : '' };
}

/** A text that YAML does not read as that string unless it is quoted. */
const notPlain =
  /^(?:true|false|yes|no|on|off|null|~|)$|^[^\p{L}\p{N}]|:(?:\s|$)|\s#|[[\]{},]|\s$/iu;

/**
 * Escapes and quotes a text for its place in front matter.
 *
 * @param before the text before it on its line
 * @param behind the text behind it, or the start of that
 * @param place undefined in the body, where nothing is escaped
 */
export function quotedFor(
  text: string,
  before: string,
  behind: string,
  place: HeadPlace | undefined,
): QuotedText {
  const asIs: QuotedText = { text, quote: '', replaces: 0 };
  if (place === undefined) return asIs;
  const open = place.quotes || openQuote(before);
  const escaped = JSON.stringify(text).slice(1, -1);
  if (open.startsWith('"')) return { ...asIs, text: escaped };
  if (open.startsWith("'")) {
    const isAllowed = open === "'" ? !text.includes("'") : !text.includes("'''");
    if (isAllowed && !/\p{Cc}/u.test(text)) return asIs;
    const isWhole = before.endsWith(open) && behind.startsWith(open);
    if (isWhole) return { text: escaped, quote: '"', replaces: open.length };
    return { ...asIs, text: text.replaceAll("'", '’') };
  }
  const isWhole =
    /(?:[:[,]|^[ \t]*-)[ \t]*$/.test(before) && /^(?:[ \t]*(?:[\r\n,\]]|$)|[ \t]+#)/.test(behind);
  if (place.format === 'yaml' && isWhole && notPlain.test(text)) {
    return { text: escaped, quote: '"', replaces: 0 };
  }
  return asIs;
}

/** The quote that is still open at the end of a text without line ends; empty if none is. */
function openQuote(line: string): string {
  let quote = '';
  let last = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    if (quote === '' && /["']/.test(sign) && /^[:=[,{-]?$/.test(last)) quote = sign;
    else if (quote === '"' && sign === '\\') at++;
    else if (sign === quote) quote = '';
    if (/\S/.test(sign)) last = sign;
  }
  return quote;
}

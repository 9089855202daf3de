import { endOfLine } from '../base/lines';
import { closingFence, openingFence } from '../frontMatter/fence';
import type { FrontMatter } from '../frontMatter/readFrontMatter';
import { endOfJson } from '../json/endOfJson';

type Format = FrontMatter['format'];

/** The front matter of an archetype. */
export interface ArchetypeHead {
  readonly format: Format;
  /** The offset of the closing fence, or the end of an unclosed archetype. In UTF-16 code units. */
  readonly end: number;
}

/** A text as it is written into front matter. */
export interface QuotedText {
  readonly text: string;
  /** `around`: add double quotes. `replaced`: replace the quotes on both sides by double quotes. */
  readonly quotes: 'none' | 'around' | 'replaced';
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
  return { format, end: end ?? archetype.length };
}

/** A text that YAML does not read as that string unless it is quoted. */
const notPlain =
  /^(?:true|false|yes|no|on|off|null|~|)$|^[^\p{L}\p{N}]|:(?:\s|$)|\s#|[[\]{},]|\s$/iu;

/**
 * Escapes and quotes a text for its place in front matter.
 *
 * @param before the text before it on its line
 * @param behind the text behind it, or the start of that
 * @param format of the front matter; undefined in the body, where nothing is escaped
 */
export function quotedFor(
  text: string,
  before: string,
  behind: string,
  format: Format | undefined,
): QuotedText {
  if (format === undefined) return { text, quotes: 'none' };
  const quote = openQuote(before);
  const escaped = JSON.stringify(text).slice(1, -1);
  if (quote === '"') return { text: escaped, quotes: 'none' };
  if (quote === "'") {
    if (!/['\p{Cc}]/u.test(text)) return { text, quotes: 'none' };
    const isWhole = before.endsWith("'") && behind.startsWith("'");
    if (isWhole) return { text: escaped, quotes: 'replaced' };
    return { text: text.replaceAll("'", '’'), quotes: 'none' };
  }
  const isWhole = /(?:[:[,]|^[ \t]*-)[ \t]*$/.test(before) && /^[ \t]*(?:[\r\n,\]]|$)/.test(behind);
  if (format === 'yaml' && isWhole && notPlain.test(text)) {
    return { text: escaped, quotes: 'around' };
  }
  return { text, quotes: 'none' };
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

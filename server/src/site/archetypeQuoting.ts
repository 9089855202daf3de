import { endOfLine } from '../base/lines';
import { closingFence, endOfJson, openingFence } from '../frontMatter/fence';
import type { FrontMatter } from '../frontMatter/readFrontMatter';

type Format = FrontMatter['format'];

/** The front matter of an archetype: from its start up to an offset. */
export interface ArchetypeHead {
  readonly format: Format;
  readonly end: number;
}

/** A text for a place in front matter. */
export interface QuotedText {
  readonly text: string;
  /** `around`: double quotes go around it. `replaced`: the quotes on both sides become those. */
  readonly quotes: 'none' | 'around' | 'replaced';
}

/** The front matter that an archetype begins with; undefined where Hugo finds none. */
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

/** A YAML value that is no text, or ends or begins otherwise, without quotes around it. */
const notPlain =
  /^(?:true|false|yes|no|on|off|null|~|)$|^[^\p{L}\p{N}]|:(?:\s|$)|\s#|[[\]{},]|\s$/iu;

/**
 * Writes a text so that it is the value, or a part of it, where it goes.
 *
 * @param before what stands before it on its line
 * @param behind what stands behind it, or the start of that
 * @param format of the front matter that it is in; undefined in the body
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

/** The quote that is open at the end of a line's text so far; empty where none is. */
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

import type { TomlEdit } from './errors/tomlFault';

const openingQuotes = '“”„‟‘’‚‛「『«»＂＇｢`´';
const closingQuotes = `“”‟‘’‛」』«»＂＇｣\`´"'`;

const pairs = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
]);

export interface QuotedPiece {
  readonly start: number;
  readonly end: number;
  /** The piece with straight quotes. */
  readonly straight: string;
  readonly edits: readonly TomlEdit[];
}

/** Whether a character is a quotation mark that TOML does not know. */
export function isTypographicQuote(character: string | undefined): boolean {
  return character !== undefined && openingQuotes.includes(character);
}

/**
 * The quoted piece that begins at an offset, with quotation marks of any kind of which at least one
 * is not valid in TOML; null where there is none before `end`. `follower` matches what has to come
 * after the piece (sticky is set here).
 */
export function typographicPiece(
  source: string,
  start: number,
  end: number,
  follower: RegExp,
): QuotedPiece | null {
  const opening = source[start]!;
  const follows = new RegExp(follower.source, 'y');
  const line = source.slice(0, end);
  for (let at = start + 1; at < end; at++) {
    const closing = source[at]!;
    if (!closingQuotes.includes(closing)) continue;
    if (!isTypographicQuote(opening) && !isTypographicQuote(closing)) continue;
    follows.lastIndex = at + 1;
    if (!follows.test(line)) continue;
    const inner = source.slice(start + 1, at);
    if (isClosedWithin(opening, inner)) return null;
    const quote = /["\\]/.test(inner) && !inner.includes("'") ? "'" : '"';
    const edits = [
      { start, end: start + 1, newText: quote },
      { start: at, end: at + 1, newText: quote },
    ].filter((edit) => source.slice(edit.start, edit.end) !== edit.newText);
    return { start, end: at + 1, straight: quote + inner + quote, edits };
  }
  return null;
}

/**
 * Whether the opening mark is closed inside the piece: in `“a”和“b”` the first mark and the last are
 * no pair, and all marks are part of the text.
 */
function isClosedWithin(opening: string, inner: string): boolean {
  const closing = pairs.get(opening);
  let depth = 1;
  for (const character of inner) {
    if (character === closing) depth--;
    else if (character === opening) depth++;
    if (depth === 0) return true;
  }
  return false;
}

/** A text as a TOML string on one line (toml.io/en/v1.1.0, String), escaped only where needed. */
export function quoteToml(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

import type { Span } from './span';

const openingQuotes = '“”„‟‘’‚‛「『«»＂＇｢`´';
const closingQuotes = `“”‟‘’‛」』«»＂＇｣\`´"'`;

const pairs = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
]);
const openingOf = new Map([...pairs].map(([opening, closing]) => [closing, opening]));

/** A text between two quotation marks of any kind; offsets as in the source. */
export interface QuotedPiece extends Span {
  /** The text between the marks. */
  readonly inner: string;
}

/** Whether a character is a quotation mark that no language of front matter knows. */
export function isTypographicQuote(character: string | undefined): boolean {
  return character !== undefined && openingQuotes.includes(character);
}

/**
 * The quoted piece that begins with the mark at an offset, of whose two marks at least one is
 * foreign to the language; null where there is none before `end`.
 *
 * @param follower what has to come after the piece (sticky is set here)
 * @param isForeign whether the language does not know a mark
 */
export function quotedPiece(
  source: string,
  { start, end }: Span,
  follower: RegExp,
  isForeign = isTypographicQuote,
): QuotedPiece | null {
  const opening = source[start]!;
  const follows = new RegExp(follower.source, 'y');
  const line = source.slice(0, end);
  for (let at = start + 1; at < end; at++) {
    const closing = source[at]!;
    if (!closingQuotes.includes(closing)) continue;
    if (!isForeign(opening) && !isForeign(closing)) continue;
    follows.lastIndex = at + 1;
    if (!follows.test(line)) continue;
    const inner = source.slice(start + 1, at);
    if (isOpenedWithin(closing, inner)) continue;
    return isClosedWithin(opening, inner) ? null : { start, end: at + 1, inner };
  }
  return null;
}

/** Whether the closing mark belongs to one inside the piece, as in `"a “b”, c`. */
function isOpenedWithin(closing: string, inner: string): boolean {
  const opening = openingOf.get(closing);
  return opening !== undefined && inner.lastIndexOf(opening) > inner.lastIndexOf(closing);
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

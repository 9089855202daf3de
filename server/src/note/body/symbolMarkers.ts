import type { Span } from '../../base/span';
import type { TextLine } from './textLines';
import { endsNoEmphasis } from './unpairedStar';

/** The marker of a list item directly after a symbol. Offsets count like the line's. */
export interface SymbolMarker {
  readonly symbol: Span;
  readonly marker: Span;
  /** The start of the item's text, behind the marker's blanks. */
  readonly textStart: number;
}

/** Emoji with their joiners and modifiers, zodiac signs, arrows and the like; none of ASCII. */
const symbols =
  /(?:(?:(?![\0-\x7f])[\p{S}\p{Extended_Pictographic}]|[0-9]\ufe0f?\u20e3)[\ufe0e\ufe0f\u200d]*){1,8}/u;
const symbolMarker = new RegExp(`^(${symbols.source})([-*+]|\\d{1,9}[.)])([ \\t]+)\\S`, 'u');

/** The maximum length of symbols, marker and blanks, in UTF-16 code units. */
const maxLength = 100;

/** The first lines of a text that can hold one. */
export const mayHoldSymbolMarker =
  /^[ \t>\ufeff]*(?:[^\0-\x7f]|[0-9]\ufe0f?\u20e3)[^ \t\r\n]{0,40}(?:[-*+]|[.)])[ \t]/m;

/**
 * The marker of a line of text that begins with a symbol; undefined where there is none, or where
 * its star closes emphasis.
 *
 * @param at the line's index among the lines of its block
 */
export function symbolMarkerAt(
  text: string,
  lines: readonly TextLine[],
  at: number,
): SymbolMarker | undefined {
  const { start, end, isText, opensItem, isOpening, paragraph } = lines[at] as TextLine;
  if (!isText || opensItem || isOpening || paragraph.isTable) return undefined;
  const match = symbolMarker.exec(text.slice(start, Math.min(end, start + maxLength)));
  if (match === null) return undefined;
  const [, symbol = '', marker = '', blanks = ''] = match;
  if (marker === '*' && !endsNoEmphasis(text, lines, at)) return undefined;
  const markerStart = start + symbol.length;
  const markerEnd = markerStart + marker.length;
  return {
    symbol: { start, end: markerStart },
    marker: { start: markerStart, end: markerEnd },
    textStart: markerEnd + blanks.length,
  };
}

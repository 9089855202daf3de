import { CODE_INDENT, type LineCursor } from './lineCursor';
import { listMarkerEnd, mayInterruptParagraph, SPACE, skipBlanks, TAB } from './lineSyntax';

const ASTERISK = 0x2a;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const LEFT_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const RIGHT_BRACKET = 0x5d;
const CARET = 0x5e;

/** From this many columns of blanks behind a `:`, all but five are indented code. */
const CODE_BEHIND_COLON = 8;

/**
 * Moves behind the marker of the list item, footnote or description that begins at the cursor.
 * Returns by how many columns its content is indented, or 0 where none begins. Footnotes and
 * descriptions are no CommonMark, but Hugo's renderer goldmark supports them by default (its
 * extensions `footnote` and `definitionList`).
 *
 * @param interrupts a paragraph is open that continues on the line unless something else begins
 */
export function takeMarker(cursor: LineCursor, interrupts: boolean): number {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === LEFT_BRACKET) return takeFootnoteMarker(cursor);
  if (code === COLON) return interrupts ? takeDescriptionMarker(cursor) : 0;
  const isBullet = code === HYPHEN || code === ASTERISK || code === PLUS;
  const mayBegin = isBullet || (code >= ZERO && code <= NINE);
  return mayBegin ? takeListMarker(cursor, interrupts) : 0;
}

/** CommonMark 0.31, section 5.2. */
function takeListMarker(cursor: LineCursor, interrupts: boolean): number {
  const { text, at, end } = cursor;
  const markerEnd = listMarkerEnd(text, at, end);
  if (markerEnd < 0) return 0;
  const empty = skipBlanks(text, markerEnd, end) === end;
  if (interrupts && (empty || !mayInterruptParagraph(text, at, markerEnd))) return 0;
  const width = cursor.indent() + markerEnd - at;
  cursor.takeMarker(markerEnd - at);
  const padding = empty || cursor.indent() > CODE_INDENT ? 1 : cursor.indent();
  cursor.takeIndent(padding);
  return width + padding;
}

/** `[^label]:` holds blocks like a list item that is indented by four columns. */
function takeFootnoteMarker(cursor: LineCursor): number {
  const length = footnoteMarkerLength(cursor);
  if (length === 0) return 0;
  cursor.takeMarker(length);
  cursor.takeIndent(cursor.indent());
  return CODE_INDENT;
}

/** `: ` at the start of a line makes the paragraph above it a term. */
function takeDescriptionMarker(cursor: LineCursor): number {
  if (cursor.indent() > 0) return 0;
  const next = cursor.text.charCodeAt(cursor.at + 1);
  if (next !== SPACE && next !== TAB) return 0;
  cursor.takeMarker(1);
  const blanks = cursor.indent() < CODE_BEHIND_COLON ? cursor.indent() : CODE_INDENT + 1;
  cursor.takeIndent(blanks);
  return 1 + blanks;
}

function footnoteMarkerLength({ text, at, end }: LineCursor): number {
  if (at + 1 >= end || text.charCodeAt(at + 1) !== CARET) return 0;
  for (let next = at + 2; next < end; next += 1) {
    const code = text.charCodeAt(next);
    if (code === RIGHT_BRACKET) {
      const hasColon = next + 1 < end && text.charCodeAt(next + 1) === COLON;
      return hasColon && text.slice(at + 2, next).trim() !== '' ? next + 2 - at : 0;
    }
    if (code === BACKSLASH) next += 1;
  }
  return 0;
}

import type { DataItem } from './dataTree';
import type { Span } from './span';

/**
 * The spans to delete, in ascending order, to remove an item with one comma, and with its line
 * where nothing else is on it. Comments stay on their line. Offsets as in the text.
 */
export function removalOfListItem(
  text: string,
  items: readonly DataItem[],
  index: number,
): readonly Span[] {
  const { value, comma } = items[index]!;
  const before = items[index - 1]?.comma ?? null;
  const isLeading = before !== null && isOnOneLine(text, before.end, value.start);
  const followsInLine = comma !== null && isOnOneLine(text, value.end, comma.start);
  const removed = comma !== null && (followsInLine || !isLeading) ? comma : before;
  const pieces = removed === null ? [value] : joined(text, value, removed);
  return pieces.map((piece) => withBlanks(text, piece));
}

function isOnOneLine(text: string, start: number, end: number): boolean {
  return !/[\r\n]/.test(text.slice(start, end));
}

/** An item and an adjacent comma as one span, or as two where more than blanks is between them. */
function joined(text: string, item: Span, comma: Span): Span[] {
  const [first, second] = item.start < comma.start ? [item, comma] : [comma, item];
  const isBlank = /^[ \t]*$/.test(text.slice(first.end, second.start));
  return isBlank ? [{ start: first.start, end: second.end }] : [first, second];
}

/** Extends a span to its whole line, or by the blanks that would be left over. */
function withBlanks(text: string, { start, end }: Span): Span {
  let left = start;
  while (isBlank(text[left - 1])) left--;
  let right = end;
  while (isBlank(text[right])) right++;
  const beginsLine = left === 0 || isLineEnd(text[left - 1]);
  const endsLine = isLineEnd(text[right]);

  if (beginsLine && endsLine) {
    return { start: left, end: right + (text.startsWith('\r\n', right) ? 2 : 1) };
  }
  if (beginsLine) return { start, end: right };
  if (endsLine) return { start: left, end: right };
  const isWholeList = text[left - 1] === '[' && text[right] === ']';
  if (isWholeList) return { start: left, end: right };
  const isLast = text[start] === ',' || text[end] === ']';
  return isLast ? { start: left, end } : { start, end: right };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/**
 * The `detail` of an HTML block that a blank line ends (CommonMark 0.31, section 4.6, kinds 6 and
 * 7): one of these two, or `elementsClosed` and the number of elements that are open.
 */
export const noElements = 6;

/**
 * All elements that the block opened are closed again, and its last line with a tag ended with that
 * tag. What follows up to the blank line is raw HTML by accident.
 */
export const elementsClosed = 7;

/** HTML Standard, section 13.1.2. */
const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Begins something that is meant to hold raw text: code or a comment. */
const beginsRawText = /^(?:`{3}|~{3}|<!--(?!.*-->))/;

const tag = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)>?/gi;

/**
 * The `detail` after a line of such a block, text[at, end). Elements are counted, whatever their
 * names: an end tag closes the last one. Takes time in proportion to the line's length.
 */
export function detailBehind(detail: number, text: string, at: number, end: number): number {
  const line = text.slice(at, end).trimEnd();
  let open = Math.max(detail - elementsClosed, 0);
  let last: RegExpExecArray | undefined;
  let isLastOpening = false;
  for (const found of line.matchAll(tag)) {
    const [, slash, name = '', attributes = ''] = found;
    const isEmpty = voidElements.has(name.toLowerCase()) || attributes.endsWith('/');
    isLastOpening = slash === '' && !isEmpty;
    if (slash !== '') open = Math.max(open - 1, 0);
    else if (!isEmpty) open++;
    last = found;
  }
  if (open > 0) return elementsClosed + open;
  if (beginsRawText.test(line)) return noElements;
  if (last === undefined) return detail;
  const isAtEnd = last.index + last[0].length === line.length && last[0].endsWith('>');
  return isAtEnd && !isLastOpening ? elementsClosed : noElements;
}

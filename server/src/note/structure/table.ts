/**
 * Whether a paragraph that begins with these two lines is a table to Hugo's renderer (GFM 0.29,
 * section 4.10; the extension `table` of goldmark): the second line rules off the columns, and the
 * first has as many.
 */
export function startsTable(first: string, second: string): boolean {
  if (!/^[\s\-|:]+$/.test(second)) return false;
  const rules = cellsOf(second);
  const isRuled = rules.every((cell) => /^\s*:?-+:?\s*$/.test(cell));
  return isRuled && rules.length === cellsOf(first).length;
}

function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
}

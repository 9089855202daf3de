import type { Span } from '../../base/span';

/**
 * Whether a paragraph that begins with these two lines is a table to Hugo's renderer (GFM 0.29,
 * section 4.10; goldmark's extension `table`): the second line is a delimiter row with as many
 * cells as the first.
 */
export function startsTable(first: string, second: string): boolean {
  return isDelimiterRow(second) && cellsIn(second).length === cellsIn(first).length;
}

/** Whether a line could be the delimiter row of a table. */
export function isDelimiterRow(line: string): boolean {
  if (!/^[\s\-|:]+$/.test(line)) return false;
  const cells = cellsIn(line);
  return (
    cells.length > 0 && cells.every(({ start, end }) => /^:?-+:?$/.test(line.slice(start, end)))
  );
}

/**
 * The cells of a line of a table, without the blanks around them: what is between bars that are not
 * escaped. The bars at both ends of the line are optional.
 */
export function cellsIn(row: string): Span[] {
  const blanks = row.length - row.trimStart().length;
  const end = row.trimEnd().replace(/(?<!\\)\|$/, '').length;
  const cells: Span[] = [];
  for (let at = row.charAt(blanks) === '|' ? blanks + 1 : blanks; at < end; ) {
    const close = barFrom(row, at, end);
    const cell = row.slice(at, close);
    const start = close - cell.trimStart().length;
    cells.push({ start, end: start + cell.trim().length });
    at = close + 1;
  }
  return cells;
}

function barFrom(row: string, at: number, end: number): number {
  const bar = /(?<!\\)\|/g;
  bar.lastIndex = at;
  return Math.min(bar.exec(row)?.index ?? end, end);
}

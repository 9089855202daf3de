import type { Span } from '../../base/span';
import { cellsIn, isDelimiterRow } from '../blocks/table';

/** A table in a text; offsets count from the start of the text. */
export interface Table {
  /** Its lines without indentation and container markers, the delimiter row included. */
  readonly lines: readonly Span[];
  /** Markdown looks for emphasis in each of them separately. None is empty. */
  readonly cells: readonly Span[];
}

/** The end of a possible delimiter row, in a list or not. Linear: never reads a run twice. */
const delimiterRowEnd = /(?:^|[^ \t|:-])[ \t|:]*-[ \t|:-]*$/m;

/** Whether a text may hold a table, decided by single lines. */
export function mayHoldTable(text: string): boolean {
  return text.includes('|') && delimiterRowEnd.test(text);
}

/**
 * The table with which a paragraph ends (GFM 0.29, section 4.10). As in Hugo's renderer, the first
 * possible delimiter row decides, and cells beyond its columns are not published.
 *
 * @param lines those of the paragraph, without indentation and markers
 */
export function tableIn(text: string, lines: readonly Span[]): Table | undefined {
  const ruled = lines.findIndex((line, index) => index > 0 && isDelimiterRow(textOf(line)));
  const [head, ruler] = [lines[ruled - 1], lines[ruled]];
  if (head === undefined || ruler === undefined) return undefined;
  const columns = cellsIn(textOf(ruler)).length;
  if (cellsIn(textOf(head)).length !== columns) return undefined;
  const cells = [head, ...lines.slice(ruled + 1)].flatMap((row) =>
    cellsIn(textOf(row))
      .slice(0, columns)
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => ({ start: row.start + start, end: row.start + end })),
  );
  return { lines: lines.slice(ruled - 1), cells };

  function textOf({ start, end }: Span): string {
    return text.slice(start, end);
  }
}

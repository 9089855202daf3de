const columns = ['what', 'text', 'p50 ms', 'p99 ms', 'runs', 'of ours', 'goal', 'met'];
const rightAligned = new Set(['p50 ms', 'p99 ms', 'runs', 'of ours']);

/**
 * The table as lines of a terminal, its columns aligned. `groups` are names with their rows; a row
 * has the fields of `Row` in row.ts.
 */
export function plainTable(groups) {
  const all = groups.map(({ name, rows }) => ({ name, cells: rows.map(cellsOf) }));
  const cells = [columns, ...all.flatMap((group) => group.cells)];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]))));
  const line = (row) => row.map((cell, column) => padded(cell, widths[column], column)).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(columns), ...all.flatMap((group) => [rule, ...group.cells.map(line)])]
    .map((text) => text.trimEnd())
    .join('\n');
}

/** The rows as Markdown: a heading and a table for each group. */
export function markdownTables(groups) {
  const alignment = columns.map((column) => (rightAligned.has(column) ? '---:' : '---'));
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return groups
    .map(({ name, rows }) =>
      [
        `## ${name}`,
        '',
        line(columns),
        line(alignment),
        ...rows.map((row) => line(cellsOf(row))),
      ].join('\n'),
    )
    .join('\n\n');
}

function cellsOf({ what, text, p50, p99, runs, value, ratio, goal, met }) {
  return [
    what,
    text,
    value ?? (p50 === undefined ? '' : milliseconds(p50)),
    p99 === undefined || runs === 1 ? '' : milliseconds(p99),
    runs === undefined ? '' : String(runs),
    ratio === undefined ? '' : `${threeDigits(ratio)}×`,
    goal ?? '',
    met === undefined ? '' : met ? 'yes' : 'no',
  ];
}

function milliseconds(value) {
  return Math.abs(value) < 0.01 ? value.toFixed(4) : threeDigits(value);
}

/** `0.123`, `1.23`, `12.3`, `1,234`. */
function threeDigits(value) {
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString('en', options);
}

function padded(cell, width, column) {
  const blanks = ' '.repeat(width - widthOf(cell));
  return rightAligned.has(columns[column]) ? blanks + cell : cell + blanks;
}

/** In columns of a terminal, where Chinese characters take two. */
function widthOf(text) {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

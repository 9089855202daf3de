/**
 * The most that the Markdown parser is given for one block, in the unit of `markdownCost`. A unit
 * is 2 to 5 µs of remark-parse 11 in most texts and 20 µs in the worst known one, so that a block
 * takes 1 to 3 ms, and 12 at most. All of an ordinary segment's body would take 0.5 ms.
 *
 * Bodies in which the text that `isPlainlyClean` cannot prove clean is within one of these count as
 * ordinary and are always checked in full: 30 bullets with two pairs of marks each; one paragraph
 * with 100 runs of marks; one bullet with 20 more beneath it, six deep; 20 links with titles in a
 * paragraph. Text that it can prove clean (up to 300,000 characters) costs nothing.
 */
export const markdownCostLimit = 600;

/** Text with more columns of markers and indentation than this is never parsed. */
const maxMarkerColumns = 40;

/** The cost of a text, of each of its lines, of a column of markers before a line, and so on. */
const costs = { text: 4, line: 4, column: 0.5, blankLine: 1, label: 4 };

const containerMarkers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/**
 * Estimates the parser's work on a text in one pass. Characters, lines, containers, anything that
 * can begin inline markup, and labels that may be defined elsewhere cost by their count; as the
 * parser looks for partners among all markup of a paragraph, the square of that count is added. A
 * text with labels is parsed twice. Returns Infinity as soon as the cost exceeds
 * `markdownCostLimit`.
 */
export function markdownCost(text: string): number {
  let cost = costs.text + text.length / 25;
  if (cost > markdownCostLimit) return Number.POSITIVE_INFINITY;
  let inParagraph = 0;
  let labels = 0;
  const items: number[] = [];
  for (const line of linesOf(text)) {
    if (cost + square(inParagraph) > markdownCostLimit) return Number.POSITIVE_INFINITY;
    const markers = containerMarkers.exec(line)?.[0] ?? '';
    const columns = columnsOf(markers);
    if (columns > maxMarkerColumns) return Number.POSITIVE_INFINITY;
    if (startsParagraph(line, markers, items)) {
      cost += square(inParagraph);
      inParagraph = 0;
    }
    const markup = markupIn(line);
    cost += line === '' ? costs.blankLine : costs.line + columns * costs.column;
    cost += markup.characters + markup.labels * costs.label;
    labels += markup.labels;
    inParagraph += markup.runs;
  }
  cost += square(inParagraph);
  if (labels > 0) cost *= 2;
  return cost > markdownCostLimit ? Number.POSITIVE_INFINITY : cost;
}

function square(runs: number): number {
  return (runs * runs) / 100;
}

function* linesOf(text: string): Generator<string> {
  const lineEnd = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = lineEnd.exec(text); found !== null; found = lineEnd.exec(text)) {
    yield text.slice(start, found.index);
    start = lineEnd.lastIndex;
  }
  yield text.slice(start);
}

function columnsOf(blanks: string): number {
  let columns = 0;
  for (const character of blanks) columns += character === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/**
 * Whether an open paragraph surely ends before this line: at a blank line, and at a list item
 * (CommonMark 0.31, section 5.2). `items` holds the content columns of the items that are surely
 * open; in doubt the result is false, which only raises the estimate.
 */
function startsParagraph(line: string, markers: string, items: number[]): boolean {
  if (line.trim() === '') return true;
  const indent = columnsOf(/^[ \t]*/.exec(line)![0]);
  if (!/^[ \t]*[-+*]$/.test(markers)) {
    if (indent < (items.at(-1) ?? 0)) items.length = 0;
    return false;
  }
  while (items.length > 0 && items.at(-1)! > indent) items.pop();
  if (indent - (items.at(-1) ?? 0) > 3) return false;
  if (/^[-+*][ \t]*$/.test(line.trimStart())) return false;
  items.push(indent + 2);
  return true;
}

const beginsMarkup = /([*_~`])\1*|[[\]<\\&!]/g;

function markupIn(line: string): { characters: number; runs: number; labels: number } {
  let characters = 0;
  let runs = 0;
  let labels = 0;
  for (const [run] of line.matchAll(beginsMarkup)) {
    characters += run.length;
    runs++;
    if (run === ']') labels++;
    if (runs > markdownCostLimit) break;
  }
  return { characters, runs, labels };
}

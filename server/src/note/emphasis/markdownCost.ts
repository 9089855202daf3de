/**
 * What the Markdown parser may be handed at once, in the unit of `markdownCost`. Measured with
 * remark-parse 11: the worst text that we know at this cost takes it 50 to 100 ms on a slow machine.
 */
export const markdownCostLimit = 1000;

/** Deeper containers than this many columns of markers and indentation are never handed over. */
const deepestMarkers = 40;

const containerMarkers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/**
 * Estimates how much work a text is for the Markdown parser, by one pass over it. A line and a
 * character that can begin inline markup cost 1 each; as the parser looks for partners among all
 * markup of a paragraph, the square of its count is added. Returns Infinity as soon as the cost
 * exceeds `markdownCostLimit`.
 */
export function markdownCost(text: string): number {
  let cost = text.length / 25;
  let inParagraph = 0;
  const items: number[] = [];
  for (const line of linesOf(text)) {
    if (cost + square(inParagraph) > markdownCostLimit) return Number.POSITIVE_INFINITY;
    const markers = containerMarkers.exec(line)?.[0] ?? '';
    if (columnsOf(markers) > deepestMarkers) return Number.POSITIVE_INFINITY;
    if (startsParagraph(line, markers, items)) {
      cost += square(inParagraph);
      inParagraph = 0;
    }
    const markup = markupIn(line);
    cost += 1 + markup.characters;
    inParagraph += markup.runs;
  }
  cost += square(inParagraph);
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
 * Whether a paragraph that is open surely ends before this line: at a blank line, and at a list
 * item (CommonMark 0.31, section 5.2). `items` holds the content columns of the items that are
 * surely open; where that is in doubt the answer is no, which only makes the estimate higher.
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

function markupIn(line: string): { readonly characters: number; readonly runs: number } {
  let characters = 0;
  let runs = 0;
  for (const [run] of line.matchAll(beginsMarkup)) {
    characters += run.length;
    runs++;
    if (runs > markdownCostLimit) break;
  }
  return { characters, runs };
}

import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import type { Span } from '../../base/span';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import type { MarkdownState } from '../../markdown/blocks/markdownState';
import { Leaf } from '../../markdown/blocks/openBlocks';
import { mayHoldTable, type Table, tableIn } from '../../markdown/tables/tableCells';

/** The division of a text into passages; offsets count from its start. */
export interface PassageLayout {
  readonly passages: readonly Span[];
  /** The tables within the passages, in their order. */
  readonly tables: readonly Table[];
}

/** The passages of a block's text, read in a given state: see `passagesOf`. */
export function layoutOf(text: string, entry: MarkdownState): PassageLayout {
  const passages: Span[] = [];
  const paragraphs: Span[][] = [];
  const seeksTables = mayHoldTable(text);
  const line = new MarkdownLine();
  const endOfLine = lineEndFinder(text);
  let state = entry;
  let start = -1;
  const finish = (end: number) => {
    if (start >= 0) passages.push({ start, end });
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    line.read(state, text, at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at, end);
    if (beginsAnew(line, state) || beginsDefinition(line, text, end)) {
      finish(at);
      start = line.literal && line.openedCount === 0 ? -1 : at;
    }
    if (seeksTables) addLine(paragraphs, line, state.leaf, end);
    state = line.state;
    at = behindLiteralLines(state, text, afterLineEnd(text, end));
  }
  finish(text.length);
  const tables = paragraphs.map((lines) => tableIn(text, lines));
  return { passages, tables: tables.filter((table) => table !== undefined) };
}

/** Adds the content of a line to the paragraph that it continues, or starts a new one. */
function addLine(paragraphs: Span[][], line: MarkdownLine, before: Leaf, end: number): void {
  if (line.state.leaf !== Leaf.paragraph) return;
  const content = { start: line.contentStart, end };
  const goesOn = before === Leaf.paragraph && line.openedCount === 0;
  if (goesOn) paragraphs.at(-1)?.push(content);
  else paragraphs.push([content]);
}

/** Whether every list, quote and paragraph above has surely ended at the start of the line. */
function beginsAnew(line: MarkdownLine, { leaf }: MarkdownState): boolean {
  if (line.kept > 0 || line.goesOnLiterally) return false;
  if (line.blank && line.openedCount === 0) return false;
  const followsText = leaf === Leaf.paragraph || leaf === Leaf.definitions;
  return !followsText || line.openedCount > 0 || line.literal;
}

/** A footnote or a description, which Hugo's renderer takes out of the text above. */
const definition = /(?:\[\^[^\]\r\n]+\]:|:[ \t])/y;

function beginsDefinition(line: MarkdownLine, text: string, end: number): boolean {
  if (line.literal || line.kept + line.openedCount > 0) return false;
  definition.lastIndex = line.contentStart;
  return definition.test(text) && definition.lastIndex <= end;
}

/** The text that ends raw HTML, by its kind (CommonMark 0.31, section 4.6). */
const htmlEnds = ['', '</', '-->', '?>', '>', ']]>'];

/** The start of the first line from `at` on that may end the code or raw HTML that is open. */
function behindLiteralLines(state: MarkdownState, text: string, at: number): number {
  const { leaf, detail, containers } = state;
  if (leaf < Leaf.backticks || containers.length > 0) return at;
  const fence = leaf === Leaf.backticks ? '`' : '~';
  const ending = leaf === Leaf.html ? htmlEnds[detail] : fence.repeat(detail);
  if (ending === undefined) return at;
  const found = text.indexOf(ending, at);
  return found < 0 ? text.length : lineStartBefore(text, found, at);
}

/** The start of the line that holds an offset, not before `first`. */
function lineStartBefore(text: string, offset: number, first: number): number {
  let start = offset;
  while (start > first && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

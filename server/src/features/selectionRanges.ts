import type { Position, SelectionRange } from 'vscode-languageserver';
import { endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import { written } from '../editing/labels';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import type { Block, FrontMatterBlock, SegmentBlock } from '../note/block';
import type { Note } from '../note/note';
import { placeBehind } from '../note/sequence/numbering';
import { blockBehindPart } from '../note/sequence/partBounds';

/**
 * The nested ranges by which a selection expands from each position: a time, the time range, the
 * title, the header, the segment, its part, the whole note; in a body the text of a line, the line,
 * the body; in front matter an item, the value, the entry with its key, all entries.
 */
export function selectionRanges(note: Note, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => rangeAround(note, note.offsetAt(position)));
}

function rangeAround(note: Note, offset: number): SelectionRange {
  const index = note.blockAt(offset);
  const block = note.blocks[index];
  const start = note.offsets[index] ?? 0;
  const within = block === undefined ? [] : spansOf(block, offset - start);
  const spans = [
    ...within.map((span) => ({ start: start + span.start, end: start + span.end })),
    partAround(note, index),
    { start: 0, end: note.length },
  ].filter((span) => span.start <= offset && offset <= span.end && span.start < span.end);
  const sorted = spans.toSorted((left, right) => lengthOf(right) - lengthOf(left));
  let range: SelectionRange | undefined;
  let outer: Span = { start: -1, end: note.length + 1 };
  for (const span of sorted) {
    const isInside = outer.start <= span.start && span.end <= outer.end;
    if (!isInside || lengthOf(span) === lengthOf(outer)) continue;
    outer = span;
    const own = { start: note.positionAt(span.start), end: note.positionAt(span.end) };
    range = range === undefined ? { range: own } : { range: own, parent: range };
  }
  const here = note.positionAt(offset);
  return range ?? { range: { start: here, end: here } };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** From the heading of the block's part to the end of its text; empty above the first part. */
function partAround(note: Note, block: number): Span {
  const { part } = placeBehind(note.sequence, block);
  if (part === undefined) return { start: 0, end: 0 };
  const last = blockBehindPart(note, part) - 1;
  const lastStart = note.offsets[last] ?? 0;
  const text = note.blocks[last]?.text.trimEnd() ?? '';
  return { start: note.offsets[part.blockIndex] ?? 0, end: lastStart + text.length };
}

/** The candidate spans around an offset of a block, unordered; all count from the block's start. */
function spansOf(block: Block, offset: number): Span[] {
  const whole = { start: 0, end: block.text.trimEnd().length };
  const isSegment = block.kind === 'segment';
  const headerEnd = endOfLine(block.text, isSegment ? block.header.line.end : 0);
  switch (block.kind) {
    case 'frontMatter':
      return [whole, ...frontMatterSpans(block)];
    case 'part': {
      const { line, numberSpan, title } = block.heading;
      if (offset <= headerEnd) return [whole, line, numberSpan, title];
      break;
    }
    case 'segment':
      if (offset <= headerEnd) return [whole, ...headerSpans(block)];
  }
  const hasHeading = block.kind === 'part' || block.kind === 'segment';
  const body = block.text.slice(hasHeading ? headerEnd : 0, whole.end);
  const bodyStart = whole.end - body.trimStart().length;
  return [whole, { start: bodyStart, end: whole.end }, ...lineSpans(block.text, offset)];
}

function headerSpans(block: SegmentBlock): Span[] {
  const { times, number, title, text, line } = block.header;
  const stars = { start: text.end - written(block, text).trimStart().length, end: text.end };
  return [times.start, times.end, times.inner, times.outer, number, title, stars, line].flatMap(
    (span) => span ?? [],
  );
}

const marker = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;

/** The line of an offset without surrounding blanks, and its text without list markers. */
function lineSpans(text: string, offset: number): Span[] {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
  const line = text.slice(start, endOfLine(text, offset)).trimEnd();
  const end = start + line.length;
  const content = start + (marker.exec(line)?.[0].length ?? 0);
  return [
    { start: end - line.trimStart().length, end },
    { start: content, end },
  ];
}

function frontMatterSpans(block: FrontMatterBlock): Span[] {
  const reading = readFrontMatter(block);
  const content = block.text.slice(block.content.start, block.content.end);
  const all = {
    start: block.content.start,
    end: block.content.start + content.trimEnd().length,
  };
  if (!reading.ok) return [all];
  return [
    all,
    ...reading.entries.flatMap(({ keySpan, value }) => [
      keySpan,
      value,
      { start: keySpan.start, end: value.end },
      ...(value.kind === 'array' ? value.items.map((item) => item.value) : []),
    ]),
  ];
}

import { applyEdits } from '../editing/applyEdits';
import type { Edit } from '../editing/edit';
import { episodeDuration } from '../editing/frontMatter/episodeDuration';
import { areNumbersRight, shiftNumbers } from '../editing/numbers/shiftNumbers';
import type { Note } from '../note/note';
import { headerForms } from '../note/sequence/headerForms';
import { indexAt, partNumberAt, placeBehind, segmentBelow } from '../note/sequence/numbering';
import { newPartHeading } from '../note/templates/segmentTemplate';
import { fixed, templateText } from '../note/templates/template';
import { titleOrTime } from './chapter';
import { episodeOf } from './episodeOf';
import { readPastedLines } from './formats/pastedLines';
import { newHeaders } from './newHeaders';
import { hasTime } from './pastedLine';
import { endsOfSegments } from './segmentsIn';
import { titleInHeading } from './titleInNote';

/** Lines of a note, 0-based, both included. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines of a list of times in a range of lines or, where that is a single line, around it.
 * Undefined where it holds other text, or fewer than two lines with a time.
 */
export function pastedListAt(note: Note, { first, last }: LineRun): LineRun | undefined {
  const text = textLines(note, first);
  if (text === undefined || first < text.first || last > text.last) return undefined;
  const isTimed = (line: number) => hasTime(note.lineText(line));
  const isBlank = (line: number) => note.lineText(line).trim() === '';
  const run = { first, last };
  if (first === last) {
    if (!isTimed(first)) return undefined;
    while (run.first > text.first && isTimed(run.first - 1)) run.first--;
    while (run.last < text.last && isTimed(run.last + 1)) run.last++;
  } else {
    while (run.first < run.last && isBlank(run.first)) run.first++;
    while (run.first < run.last && isBlank(run.last)) run.last--;
  }
  let count = 0;
  for (let line = run.first; line <= run.last; line++) {
    if (isTimed(line)) count++;
    else if (!isBlank(line)) return undefined;
  }
  return count >= 2 ? run : undefined;
}

/**
 * The lines of text around a line: those below the header or heading of its block, or all where a
 * note has neither.
 */
function textLines(note: Note, line: number): LineRun | undefined {
  const index = note.blockAtLine(line);
  const block = note.blocks[index];
  const isLastBlock = index === note.blocks.length - 1;
  const first = note.lines[index] ?? 0;
  const last = (note.lines[index + 1] ?? first) - (isLastBlock ? 0 : 1);
  if (block?.kind === 'segment') return { first: first + Math.max(block.header.lines, 1), last };
  if (block?.kind === 'part') return { first: first + 1, last };
  const isOutline = note.sequence.segments.length + note.sequence.parts.length > 0;
  return block?.kind === 'preamble' && !isOutline ? { first, last } : undefined;
}

/**
 * The edits that turn a list of times into segments: each ends where the next one starts, the
 * numbers continue those above, and right numbers below count on. A note without parts gets one.
 * Empty where the list cannot be read, or would not be segments in its place, as in code.
 *
 * @param run as `pastedListAt` gives it
 * @param partTitle the title of a new part where the note has none
 */
export function linesToSegments(note: Note, { first, last }: LineRun, partTitle: string): Edit[] {
  const { lineEnd, sequence } = note;
  const lines = Array.from({ length: last - first + 1 }, (_, at) => note.lineText(first + at));
  const reading = readPastedLines(lines.join('\n'));
  const count = lines.filter((line) => line.trim() !== '').length;
  if ('problem' in reading || reading.list.chapters.length !== count) return [];
  const { chapters } = reading.list;
  const block = note.blockAtLine(first);
  const place = placeBehind(sequence, block);
  const below = segmentBelow(sequence, place);
  const ends = endsOfSegments(chapters, below?.start || episodeDuration(note)?.ms);
  const segments = chapters.map(({ start, title }, at) => {
    return { start, end: ends[at] ?? start, title: titleOrTime(title, start) };
  });
  const isFirst = sequence.parts.length + sequence.segments.length === 0;
  const half = partNumberAt(place);
  const heading = newPartHeading(
    half,
    titleInHeading(episodeOf(note).title ?? partTitle),
    headerForms(note).part,
  );
  const text = templateText([
    ...(isFirst ? [...heading, fixed(lineEnd)] : []),
    ...newHeaders(note, block, segments, { part: half, index: indexAt(place) }),
  ]);
  const start = note.offsetAt({ line: first, character: 0 }) - (note.offsets[block] ?? 0);
  const end =
    note.offsetAt({ line: last, character: Number.MAX_SAFE_INTEGER }) - (note.offsets[block] ?? 0);
  const isApart = (line: number) => line < 0 || note.lineText(line).trim() === '';
  const opening = isApart(first - 1) ? '' : lineEnd;
  const closing = isApart(last + 1) ? '' : lineEnd;
  const edits = [
    { block, start, end, newText: opening + text + closing },
    ...(areNumbersRight(note, place.part)
      ? shiftNumbers(note, { part: place.part, half }, below, count)
      : []),
  ];
  const after = applyEdits(note, edits).sequence.segments.length;
  return after === sequence.segments.length + count ? edits : [];
}

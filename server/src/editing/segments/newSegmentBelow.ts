import { maxContiguousGap } from '../../note/headers/time';
import type { Note } from '../../note/note';
import { borderStyle, endBefore, startAfter } from '../../note/sequence/borderStyle';
import { headerForms } from '../../note/sequence/headerForms';
import { numberAt, placeBehind, segmentBelow } from '../../note/sequence/numbering';
import { newSegment } from '../../note/templates/segmentTemplate';
import { fixed, open, type Template } from '../../note/templates/template';
import type { Edit } from '../edit';
import { timeText } from '../edits';
import { areNumbersRight, shiftNumbers } from '../numbers/shiftNumbers';

/** A text to insert below a block, and the edits of the numbers after it. */
export interface TextBelow {
  readonly template: Template;
  readonly below: readonly Edit[];
}

/** Placeholders for the author's words. */
export interface NewWords {
  /** For the title of a segment or part. */
  readonly title: string;
  /** For the first point of a segment; undefined where it has text already. */
  readonly point: string | undefined;
}

/** A planned segment, with times in the note's style. */
export interface SegmentPlan {
  readonly number: string;
  readonly start: string;
  readonly end: string;
  /** Whether it fills a gap between its neighbours. */
  readonly fillsGap: boolean;
  /** Milliseconds. */
  readonly length: number;
}

const second = 1000;

/**
 * Plans a segment below a block: it continues the number above, and ends where the next one starts,
 * in the note's border style; where that is unknown or has passed, a second after its own start.
 * Where no time is left between the two, it has no length (`time-empty`).
 *
 * @param block the index of the block, -1 for the start of the note
 * @param start in milliseconds; the end of the segment above by default
 */
export function planSegment(
  note: Note,
  block: number,
  start = startBelow(note, block),
): SegmentPlan {
  const { sequence } = note;
  const place = placeBehind(sequence, block);
  const next = segmentBelow(sequence, place)?.start ?? Number.NaN;
  const isGap = next - (place.above?.end ?? 0) > maxContiguousGap;
  const limit = endBefore(next, borderStyle(sequence, place.above));
  const isSqueezed = next >= start && next < start + second;
  const end = limit > start ? limit : start + (isSqueezed ? 0 : second);
  const write = (ms: number) => timeText(note, block + 1, ms);
  return {
    number: numberAt(place),
    start: write(start),
    end: write(end),
    fillsGap: isGap && limit > start,
    length: end - start,
  };
}

/** The text of a planned segment; all but its start and number is to be filled in. */
export function plannedSegment(
  note: Note,
  { number, start, end }: SegmentPlan,
  { title, point }: NewWords,
): Template {
  const header = { start: fixed(start), end: open(end), number, title };
  return newSegment(header, point, { ...headerForms(note), lineEnd: note.lineEnd });
}

/** A new segment below a block; right numbers of the part below are shifted. */
export function newSegmentBelow(note: Note, block: number, words: NewWords): TextBelow {
  const plan = planSegment(note, block);
  const template = plannedSegment(note, plan, words);
  return { template, below: numbersBelow(note, block, plan.number) };
}

/** The edits of the part's numbers below a block, after a new segment there. */
export function numbersBelow(note: Note, block: number, number: string): Edit[] {
  const { part, above } = placeBehind(note.sequence, block);
  if (!areNumbersRight(note, part)) return [];
  return shiftNumbers(
    note,
    { part, half: Number.parseInt(number, 10) },
    segmentBelow(note.sequence, { part, above }),
    1,
  );
}

/**
 * The start of a new segment below a block: milliseconds, NaN where unknown. In the note's border
 * style, but not after the next segment if that starts where the one above ends.
 */
export function startBelow({ sequence }: Note, block: number): number {
  const { above } = placeBehind(sequence, block);
  if (above === undefined) return 0;
  const { end } = above;
  const styled = startAfter(end, borderStyle(sequence, above));
  const next = above.below?.start ?? Number.NaN;
  return next >= end && next < styled ? end : styled;
}

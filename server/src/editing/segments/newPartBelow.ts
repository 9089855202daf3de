import type { Note } from '../../note/note';
import { headerForms } from '../../note/sequence/headerForms';
import { placeBehind } from '../../note/sequence/numbering';
import { newPartHeading } from '../../note/templates/segmentTemplate';
import { fixed, type Template } from '../../note/templates/template';
import type { Edit } from '../edit';
import { renumberPartTo } from '../numbers/renumber';
import { type NewWords, planSegment, segmentTemplate, type TextBelow } from './newSegmentBelow';

/** The number of a part below a block: one more than the heading above, 1 for the first. */
export function nextPartNumber({ sequence }: Note, block: number): number {
  const { part } = placeBehind(sequence, block);
  return (sequence.headingNumbers[part] ?? 0) + 1;
}

/** Whether neither a part nor a segment stands above the end of a block. */
export function isBeforeAll({ sequence }: Note, block: number): boolean {
  const { part, above } = placeBehind(sequence, block);
  return part === -1 && above === -1;
}

/**
 * A new part with a first segment below a block, which ends its part. The parts below that have
 * counted on from there still do.
 *
 * @param block the index of the block, -1 for the start of the note
 * @param start of the segment, in milliseconds; as `planSegment` has it unless given
 */
export function newPartBelow(
  note: Note,
  block: number,
  words: NewWords,
  start?: number,
): TextBelow {
  const number = `${nextPartNumber(note, block)}.1`;
  const plan = { ...planSegment(note, block, start), number };
  return withHeadingAbove(note, block, words.title, segmentTemplate(note, plan, words));
}

/** A segment below a block, with the heading of a new part above it; see `newPartBelow`. */
export function withHeadingAbove(
  note: Note,
  block: number,
  title: string,
  segment: Template,
): TextBelow {
  const number = nextPartNumber(note, block);
  const { part } = placeBehind(note.sequence, block);
  return {
    template: [
      ...newPartHeading(number, title, headerForms(note).part),
      fixed(note.lineEnd),
      ...segment,
    ],
    below: partsBelow(note, part + 1, number),
  };
}

/** Counts the parts below up by one, from the one that has the number of the new part. */
function partsBelow(note: Note, from: number, number: number): Edit[] {
  const { headingNumbers } = note.sequence;
  const edits: Edit[] = [];
  for (let part = from; headingNumbers[part] === number + part - from; part++) {
    edits.push(...renumberPartTo(note, part, (headingNumbers[part] as number) + 1));
  }
  return edits;
}

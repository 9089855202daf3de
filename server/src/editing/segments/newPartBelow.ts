import type { Note } from '../../note/note';
import { headerForms } from '../../note/sequence/headerForms';
import { placeBehind } from '../../note/sequence/numbering';
import { nextPart, type SequencePart } from '../../note/sequence/sequence';
import { newPartHeading } from '../../note/templates/segmentTemplate';
import { fixed, type Template } from '../../note/templates/template';
import type { Edit } from '../edit';
import { renumberPartTo } from '../numbers/renumber';
import { type NewWords, planSegment, segmentTemplate, type TextBelow } from './newSegmentBelow';

/** The number of a part below a block: one more than the heading above, 1 for the first. */
export function nextPartNumber({ sequence }: Note, block: number): number {
  const { part } = placeBehind(sequence, block);
  return (part?.number ?? 0) + 1;
}

/** Whether neither a part nor a segment stands above the end of a block. */
export function isBeforeAll({ sequence }: Note, block: number): boolean {
  const { part, above } = placeBehind(sequence, block);
  return part === undefined && above === undefined;
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
    below: partsBelow(note, part, number),
  };
}

/** Counts the parts below one up by one, as far as they go on from the number of the new part. */
function partsBelow(note: Note, above: SequencePart | undefined, number: number): Edit[] {
  const edits: Edit[] = [];
  let part = nextPart(note.sequence, above);
  for (let next = number; part?.number === next; next++) {
    edits.push(...renumberPartTo(note, part, next + 1));
    part = nextPart(note.sequence, part);
  }
  return edits;
}

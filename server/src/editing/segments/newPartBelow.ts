import type { Note } from '../../note/note';
import { headerForms } from '../../note/sequence/headerForms';
import { placeBehind } from '../../note/sequence/numbering';
import { nextPart, type SequencePart } from '../../note/sequence/sequence';
import { newPartHeading } from '../../note/templates/segmentTemplate';
import { fixed, type Template } from '../../note/templates/template';
import type { Edit } from '../edit';
import { renumberPartTo } from '../numbers/renumber';
import { type NewWords, plannedSegment, planSegment, type TextBelow } from './newSegmentBelow';

/** The number of a part below a block: one more than the heading above, 1 for the first. */
export function nextPartNumber({ sequence }: Note, block: number): number {
  const { part } = placeBehind(sequence, block);
  return (part?.number ?? 0) + 1;
}

/** Whether no part or segment begins above the end of a block. */
export function isBeforeAll({ sequence }: Note, block: number): boolean {
  const { part, above } = placeBehind(sequence, block);
  return part === undefined && above === undefined;
}

/**
 * A new part with a first segment below a block, which becomes the last of its part. Parts below
 * that continued the number are renumbered.
 *
 * @param block the index of the block, -1 for the start of the note
 * @param start of the segment, in milliseconds; chosen by `planSegment` by default
 */
export function newPartBelow(
  note: Note,
  block: number,
  words: NewWords,
  start?: number,
): TextBelow {
  const number = `${nextPartNumber(note, block)}.1`;
  const plan = { ...planSegment(note, block, start), number };
  return withHeadingAbove(note, block, words.title, plannedSegment(note, plan, words));
}

/** A segment below a block, with the heading of a new part above it; see `newPartBelow`. */
function withHeadingAbove(note: Note, block: number, title: string, segment: Template): TextBelow {
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

/** Renumbers the parts below one, as far as they continue the number of the new part. */
function partsBelow(note: Note, above: SequencePart | undefined, number: number): Edit[] {
  const edits: Edit[] = [];
  let part = nextPart(note.sequence, above);
  for (let next = number; part?.number === next; next++) {
    edits.push(...renumberPartTo(note, part, next + 1));
    part = nextPart(note.sequence, part);
  }
  return edits;
}

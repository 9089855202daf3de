import { headerForms } from '../note/headerForms';
import type { Note } from '../note/note';
import { placeBehind } from '../note/numbering';
import { formatPartHeading } from '../note/partHeading';
import { insertedBelow } from './insertedBelow';
import { canInsertBelow, newHeader, shifted } from './insertSegment';
import type { OpenEdit } from './refactoring';
import { renumberPartTo } from './renumber';
import type { Edit } from './rule';

/**
 * The last block of the part that holds a block; undefined where no part can follow it: before the
 * first part, and behind a segment whose end is unknown.
 */
export function endOfPart(note: Note, block: number): number | undefined {
  const { sequence, blocks } = note;
  const { part } = placeBehind(sequence, block);
  if (part === -1) return undefined;
  const last = (sequence.partBlocks[part + 1] ?? blocks.length) - 1;
  return canInsertBelow(note, last) ? last : undefined;
}

/**
 * Puts a new part with a first segment below the part that holds a block. Its number goes on from
 * that part's; those below that have counted on from there still do.
 *
 * @param block the index of the block
 * @param title what stands for both titles until they are written over
 */
export function insertPart(note: Note, block: number, title: string): OpenEdit[] {
  const last = endOfPart(note, block);
  if (last === undefined) return [];
  const { part } = placeBehind(note.sequence, block);
  const number = (note.sequence.headingNumbers[part] as number) + 1;
  const heading = formatPartHeading(number, title, headerForms(note).part);
  const { header, stops } = newHeader(note, last, `${number}.1`, title);
  const opening = `${heading}${note.lineEnd}`;
  const { edit, shift } = insertedBelow(note, last, opening + header);
  const headingEnd = shift + heading.length;
  const own = [
    { start: headingEnd - title.length, end: headingEnd, turn: 1 },
    ...shifted(stops, shift + opening.length).map((stop) => ({ ...stop, turn: stop.turn + 1 })),
  ];
  return [{ ...edit, stops: own }, ...partsBelow(note, part + 1, number)];
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

import type { Note } from '../../note/note';
import type { Edit } from '../edit';
import { isBareHeading, leadOf, leadStart, ownText } from '../leadingComments';
import { endsInBlankLine } from '../segmentBounds';

/**
 * Moves a segment at the border of its part into the next one: the heading between the two, with
 * its free text and the silencing comments above it, is moved to the segment's other side. The
 * segment itself stays in place, and with it a cursor in its text. Its number stays too.
 *
 * @param block the index of the segment's block; the heading is that of the block above it or,
 *   where the segment moves down, below it
 */
export function moveHeadingPastSegment(
  note: Note,
  block: number,
  direction: 'up' | 'down',
): Edit[] {
  const edits = direction === 'up' ? putBelow(note, block) : putAbove(note, block);
  return edits.filter(({ start, end, newText }) => start < end || newText !== '');
}

function putBelow(note: Note, block: number): Edit[] {
  const { lineEnd, blocks } = note;
  const heading = block - 1;
  const { core, trailing } = ownText(note, block);
  const own = ownText(note, heading).core;
  const below = blocks[block + 1]?.kind === 'segment' ? gapBelow(note, heading) : trailing;
  return [
    ...withoutHeading(note, heading),
    {
      block,
      start: core.length,
      end: core.length + trailing.length,
      newText: lineEnd + lineEnd + leadOf(note, heading) + own + below,
    },
  ];
}

function putAbove(note: Note, block: number): Edit[] {
  const heading = block + 1;
  const own = ownText(note, heading).core;
  const isApart = block === 0 || endsInBlankLine(ownText(note, block - 1).trailing);
  const opening = isApart ? '' : note.lineEnd;
  const newText = opening + leadOf(note, heading) + own + gapBelow(note, heading);
  const at = block === 0 ? 0 : leadStart(note, block - 1);
  return [
    { block: Math.max(block - 1, 0), start: at, end: at, newText },
    ...withoutHeading(note, heading),
  ];
}

/** Removes a heading and separates the text above and below it by a blank line. */
function withoutHeading(note: Note, heading: number): Edit[] {
  const above = note.blocks[heading - 1]?.text.length ?? 0;
  const lead = { block: heading - 1, start: leadStart(note, heading - 1), end: above };
  const newText = endsInBlankLine(ownText(note, heading - 1).trailing) ? '' : note.lineEnd;
  return [
    { ...lead, newText },
    { block: heading, start: 0, end: leadStart(note, heading), newText: '' },
  ];
}

/** The text between a heading and its first header; under free text that needs a blank line. */
function gapBelow(note: Note, heading: number): string {
  const { trailing } = ownText(note, heading);
  const isApart = isBareHeading(note, heading) || endsInBlankLine(trailing);
  return isApart ? trailing : trailing + note.lineEnd;
}

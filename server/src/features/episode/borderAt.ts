import type { Position } from 'vscode-languageserver';
import { timeSlotAt } from '../../note/headers/timeSlot';
import type { Note } from '../../note/note';
import { placeBehind, segmentBelow } from '../../note/sequence/numbering';
import { segmentOfBlock } from '../../note/sequence/sequence';
import { lastLineWithText } from '../ranges';

/**
 * The border of segments that is nearest to a position, in milliseconds: at a time of a header that
 * time, in the upper half of a segment its start, in the lower half its end; above all segments the
 * first start. Null where that time is unknown.
 */
export function borderAt(note: Note, { line, character }: Position): number | null {
  const index = note.blockAtLine(line);
  const segment = segmentOfBlock(note.sequence, index);
  if (segment === undefined) {
    const below = segmentBelow(note.sequence, placeBehind(note.sequence, index));
    return known(below?.start) ?? null;
  }
  const first = note.position(index, segment.block.header.line.start).line;
  const last = lastLineWithText(note, index, index);
  const slot = line === first ? timeSlotAt(note.lineText(line), character) : undefined;
  const isEnd = slot === undefined ? line > (first + last) / 2 : slot.field === 'end';
  const [start, end] = [known(segment.start), known(segment.end)];
  return (isEnd ? (end ?? start) : (start ?? end)) ?? null;
}

function known(ms: number | undefined): number | undefined {
  return Number.isNaN(ms) ? undefined : ms;
}

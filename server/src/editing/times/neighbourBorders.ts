import { message } from '../../l10n/message';
import type { TimeField } from '../../note/headers/time';
import { isHiddenBetween } from '../../note/headers/unreadHeaders';
import type { Note } from '../../note/note';
import { borderStyle, endBefore, startAfter } from '../../note/sequence/borderStyle';
import { segmentOfBlock } from '../../note/sequence/sequence';
import { setEnd, setStart, timeText } from '../edits';
import type { Fix } from '../finding';

/** Milliseconds; NaN where unknown. */
interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a new range for a segment is valid and fits between the end above and the start below. If
 * not, the wrong time is more likely another one.
 */
export function fitsBetweenNeighbours(
  note: Note,
  block: number,
  { start, end }: TimeSpan,
): boolean {
  const { above, below } = segmentOfBlock(note.sequence, block) ?? {};
  const endAbove = above?.end ?? Number.NaN;
  const startBelow = below?.start ?? Number.NaN;
  return start < end && !(endAbove > start) && !(end > startBelow);
}

/**
 * The fix of a segment with one wrong time: it starts where the one above ends, or ends where the
 * next one starts, in the note's border style. None where that leaves no time between, or where an
 * unread header may be at that border.
 */
export function borderFixes(note: Note, block: number, which: 'start' | 'end'): Fix[] {
  const { sequence } = note;
  const segment = segmentOfBlock(sequence, block);
  if (segment === undefined) return [];
  const { times } = segment.block.header;
  const style = borderStyle(sequence, segment);
  if (which === 'start') {
    const above = segment.above?.end ?? Number.NaN;
    const latest = knownTime(times.end);
    const start = [startAfter(above, style), above].find((time) => time < latest);
    const first = segment.above?.blockIndex ?? 0;
    if (start === undefined || isHiddenBetween(note, first, block, 'header')) return [];
    const title = message(
      'Start at {0}, where the segment above ends',
      timeText(note, block, start),
    );
    return [{ title, edits: setStart(note, segment, start) }];
  }
  const below = segment.below?.start ?? Number.NaN;
  const earliest = knownTime(times.start);
  const end = [endBefore(below, style), below].find((time) => time > earliest);
  const last = segment.below?.blockIndex ?? note.blocks.length;
  if (end === undefined || isHiddenBetween(note, block, last, 'header')) return [];
  const title = message('End it at {0}, where the next segment starts', timeText(note, block, end));
  return [{ title, edits: setEnd(note, segment, end) }];
}

function knownTime(time: TimeField | undefined): number {
  return time?.valid ? time.ms : Number.NaN;
}

import { message } from '../../l10n/message';
import type { TimeField } from '../../note/headers/time';
import { isHiddenBetween } from '../../note/headers/unreadHeaders';
import type { Note } from '../../note/note';
import { borderStyle, endBefore, startAfter } from '../../note/sequence/borderStyle';
import { segmentBlock, segmentOfBlock } from '../../note/sequence/sequence';
import { setEnd, setStart, timeText } from '../edits';
import type { Fix } from '../finding';

/** Milliseconds; NaN for what is unknown. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a range that a segment may be given is one, and has its place behind the end above and
 * before the start below. Where it has not, another of its times is more likely the wrong one.
 */
export function fitsBetweenNeighbours(note: Note, block: number, { start, end }: Range): boolean {
  const { starts, ends } = note.sequence;
  const segment = segmentOfBlock(note.sequence, block);
  const isEarlier = (left: number | undefined, right: number | undefined) =>
    !((left ?? Number.NaN) > (right ?? Number.NaN));
  return start < end && isEarlier(ends[segment - 1], start) && isEarlier(end, starts[segment + 1]);
}

/**
 * The fix that lets a segment with one wrong time start where the one above ends, or end where the
 * next one starts, in the note's border style. None where that leaves no time between, or where a
 * header that nobody could read may stand at that border.
 */
export function borderFixes(note: Note, block: number, which: 'start' | 'end'): Fix[] {
  const { sequence } = note;
  const segment = segmentOfBlock(sequence, block);
  const { times } = segmentBlock(note.blocks, sequence, segment).header;
  const style = borderStyle(sequence, segment);
  if (which === 'start') {
    const above = segment === 0 ? Number.NaN : (sequence.ends[segment - 1] as number);
    const latest = knownTime(times.end);
    const start = [startAfter(above, style), above].find((time) => time < latest);
    const first = segment === 0 ? 0 : (sequence.blocks[segment - 1] as number);
    if (start === undefined || isHiddenBetween(note, first, block, 'header')) return [];
    const title = message(
      'Start at {0}, where the segment above ends',
      timeText(note, block, start),
    );
    return [{ title, edits: setStart(note, segment, start) }];
  }
  const below = sequence.starts[segment + 1] ?? Number.NaN;
  const earliest = knownTime(times.start);
  const end = [endBefore(below, style), below].find((time) => time > earliest);
  const last = sequence.blocks[segment + 1] ?? note.blocks.length;
  if (end === undefined || isHiddenBetween(note, block, last, 'header')) return [];
  const title = message('End it at {0}, where the next segment starts', timeText(note, block, end));
  return [{ title, edits: setEnd(note, segment, end) }];
}

function knownTime(time: TimeField | undefined): number {
  return time?.valid ? time.ms : Number.NaN;
}

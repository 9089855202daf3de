import { setEnd, setStart, timeText } from '../editing/edits';
import type { NoteFinding } from '../editing/finding';
import { durationText, segmentName, written } from '../editing/labels';
import { latestEnds } from '../editing/latestEnds';
import { endPlace, startPlace } from '../editing/timePlace';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { borderStyle, endBefore, startAfter } from '../note/sequence/borderStyle';
import type { SegmentPair } from '../note/sequence/chronology';
import { segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/**
 * Time that no segment covers, longer than the author tolerates. A gap longer than the limit is
 * left on purpose.
 */
export const timeGap: SequenceRule = {
  code: 'time-gap',
  severity: 'information',
  scope: 'sequence',
  rationale: message('This time belongs to no segment; one may be missing'),
  fixesNeedAuthor: true,
  check: (note, { gapTolerance, gapLimit }) =>
    gapsIn(note, gapTolerance)
      .filter((gap) => lengthOf(gap) <= gapLimit && !isUnread(note, gap))
      .map(describe),
  fixes(finding, note) {
    const { sequence } = note;
    const segment = segmentOfBlock(sequence, finding.block);
    if (segment === undefined) return [];
    const earlier = latestEnds(note)(segment);
    if (earlier === undefined) return [];
    const style = borderStyle(sequence, segment);
    const styledEnd = endBefore(segment.start, style);
    const styledStart = startAfter(earlier.end, style);
    const end = styledEnd > earlier.end ? styledEnd : segment.start;
    const start = styledStart < segment.start ? styledStart : earlier.end;
    const time = (ms: number) => timeText(note, finding.block, ms);
    return [
      {
        title: message('Extend {0} to {1}', segmentName(earlier.block), time(end)),
        edits: setEnd(note, earlier, end),
      },
      {
        title: message('Start {0} at {1}', segmentName(segment.block), time(start)),
        edits: setStart(note, segment, start),
      },
    ];
  },
};

/** Whether an unread header directly above a segment may fill the gap. */
function isUnread(note: Note, { segment }: SegmentPair): boolean {
  const above = segment.above?.blockIndex ?? 0;
  return isHiddenBetween(note, above, segment.blockIndex, 'header');
}

/**
 * All gaps longer than a tolerance, in milliseconds: the segment after the gap, and the one that
 * ends last before it.
 */
export function gapsIn(note: Note, tolerance: number): SegmentPair[] {
  const { follows } = note.chronology;
  const latestEnd = latestEnds(note);
  const gaps: SegmentPair[] = [];
  for (const segment of note.sequence.segments) {
    const above = follows[segment.ordinal];
    // A segment that is later in time ends no earlier, so that a small gap stays one.
    if (above === undefined || segment.start - above.end <= tolerance) continue;
    const other = latestEnd(segment);
    if (other === undefined) continue;
    const gap = { segment, other };
    if (lengthOf(gap) > tolerance) gaps.push(gap);
  }
  return gaps;
}

/** Milliseconds. */
function lengthOf({ segment, other }: SegmentPair): number {
  return segment.start - other.end;
}

function describe(gap: SegmentPair): NoteFinding {
  const { block } = gap.segment;
  const other = gap.other.block;
  const place = startPlace(gap.segment);
  const otherPlace = endPlace(gap.other);
  return {
    ...place,
    message: message(
      '{0} starts at {1}, {2} after {3} ends ({4})',
      segmentName(block),
      written(block, place),
      durationText(lengthOf(gap)),
      segmentName(other),
      written(other, otherPlace),
    ),
    related: [{ place: otherPlace, message: message('{0} ends here', segmentName(other)) }],
  };
}

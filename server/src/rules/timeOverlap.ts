import { setEnd, setStart, timeText } from '../editing/edits';
import type { Fix, NoteFinding } from '../editing/finding';
import { segmentName, written } from '../editing/labels';
import { endPlace, startPlace } from '../editing/timePlace';
import { message } from '../l10n/message';
import type { Note } from '../note/note';
import { borderStyle, endBefore, startAfter } from '../note/sequence/borderStyle';
import { otherOf, type SegmentPair } from '../note/sequence/chronology';
import { type SequenceSegment, segmentOfBlock } from '../note/sequence/sequence';
import { mayLackFirstDigit } from '../note/sequence/timeStyle';
import type { SequenceRule } from './rule';

/**
 * A segment that starts before the preceding one in time has ended. It is compared with that one
 * only, so that one end that is far too late is one finding, not one on every segment below.
 */
export const timeOverlap: SequenceRule = {
  code: 'time-overlap',
  severity: 'error',
  scope: 'sequence',
  rationale: message('One moment of the recording would belong to two segments'),
  check: ({ chronology }) => chronology.overlaps.map(describe),
  fixes(finding, note) {
    const segment = segmentOfBlock(note.sequence, finding.block);
    if (segment === undefined) return [];
    const earlier = otherOf(note.chronology.overlaps, segment);
    if (earlier === undefined) return [];
    return [...endEarlier(note, segment, earlier), ...startLater(note, segment, earlier)];
  },
};

function describe({ segment, other }: SegmentPair): NoteFinding {
  const place = startPlace(segment);
  const otherPlace = endPlace(other);
  return {
    ...place,
    message: message(
      '{0} starts at {1}, before {2} ends ({3})',
      segmentName(segment.block),
      written(segment.block, place),
      segmentName(other.block),
      written(other.block, otherPlace),
    ),
    related: [{ place: otherPlace, message: message('{0} ends here', segmentName(other.block)) }],
  };
}

/**
 * Ends the earlier segment where the later one starts. Safe where the later segment also ends
 * later: then the earlier one loses only time that the later one covers. A range that is reversed,
 * has no valid start or may lack a digit of it is not trusted. Uses a shared border where the note's
 * own style would leave the earlier segment empty.
 */
function endEarlier(note: Note, segment: SequenceSegment, earlier: SequenceSegment): Fix[] {
  const styled = endBefore(segment.start, borderStyle(note.sequence, segment));
  const end = styled > earlier.start ? styled : segment.start;
  if (end <= earlier.start) return [];
  const areTrusted = isTrusted(note, segment) && isTrusted(note, earlier);
  return [
    {
      title: message('End {0} at {1}', ...nameAndTime(note, earlier, end)),
      edits: setEnd(note, earlier, end),
      safe: segment.end > earlier.end && areTrusted,
    },
  ];
}

function isTrusted(note: Note, { block }: SequenceSegment): boolean {
  const { start, end } = block.header.times;
  if (!start?.valid || mayLackFirstDigit(note, start)) return false;
  return end !== undefined && start.ms < end.ms;
}

function startLater(note: Note, segment: SequenceSegment, earlier: SequenceSegment): Fix[] {
  const styled = startAfter(earlier.end, borderStyle(note.sequence, segment));
  const start = styled < segment.end ? styled : earlier.end;
  if (!(start < segment.end)) return [];
  const title = message('Start {0} at {1}', ...nameAndTime(note, segment, start));
  return [{ title, edits: setStart(note, segment, start) }];
}

function nameAndTime(
  note: Note,
  { block, blockIndex }: SequenceSegment,
  ms: number,
): [string, string] {
  return [segmentName(block), timeText(note, blockIndex, ms)];
}

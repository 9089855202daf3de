import type { Fix, NoteFinding } from '../editing/finding';
import { segmentName, written } from '../editing/labels';
import { isRepeatedBelow } from '../editing/numbers/numberConfidence';
import { moveInTime } from '../editing/segments/moveInTime';
import { fixesOrder } from '../editing/segments/segmentOrder';
import { sortedOrder, sortSegments } from '../editing/segments/sortSegments';
import { startPlace } from '../editing/timePlace';
import { message } from '../l10n/message';
import type { SegmentPair } from '../note/sequence/chronology';
import { segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/** A segment that starts before the nearest one above it with a known start. */
export const timeOrder: SequenceRule = {
  code: 'time-order',
  severity: 'error',
  scope: 'sequence',
  rationale: message('Readers follow a note along the recording'),
  fixesNeedAuthor: true,
  check: ({ chronology }) =>
    chronology.startsBefore.filter(({ other }) => !isRepeatedBelow(other)).map(describe),
  fixes(finding, note) {
    const segment = segmentOfBlock(note.sequence, finding.block);
    if (segment === undefined) return [];
    const fixes: Fix[] = [];
    const move = moveInTime(note, segment);
    if (move !== undefined) {
      const name = segmentName(move.segment.block);
      fixes.push({ title: message('Move {0} to its place in time', name), edits: move.edits });
    }
    if (fixesOrder(note.sequence, sortedOrder(note), segment)) {
      const title = message('Sort the segments of every part by time');
      fixes.push({ title, edits: sortSegments(note) });
    }
    return fixes;
  },
};

function describe({ segment, other }: SegmentPair): NoteFinding {
  const place = startPlace(segment);
  const otherPlace = startPlace(other);
  return {
    ...place,
    message: message(
      '{0} starts at {1}, before {2} above it starts ({3})',
      segmentName(segment.block),
      written(segment.block, place),
      segmentName(other.block),
      written(other.block, otherPlace),
    ),
    related: [{ place: otherPlace, message: message('{0} starts here', segmentName(other.block)) }],
  };
}

import type { Fix } from '../editing/finding';
import { segmentName, written } from '../editing/labels';
import { moveInTime } from '../editing/segments/moveToTimePosition';
import { mendsOrder } from '../editing/segments/segmentOrder';
import { sortedOrder, sortSegments } from '../editing/segments/sortSegments';
import { startPlace } from '../editing/startRange';
import { message } from '../l10n/message';
import { segmentBlock, segmentOfBlock, startField } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/** A segment that starts before the one above it: the nearest whose start is known. */
export const timeOrder: SequenceRule = {
  code: 'time-order',
  severity: 'error',
  scope: 'sequence',
  rationale: message('Readers follow a note along the recording'),
  fixesNeedAuthor: true,
  find: ({ timeline }) => timeline.startsBefore,
  describe(note, { at, other: above }) {
    const { sequence, blocks } = note;
    const place = startPlace(note, at);
    const other = startPlace(note, above);
    const block = segmentBlock(blocks, sequence, at);
    const blockAbove = segmentBlock(blocks, sequence, above);
    return {
      ...place,
      message: message(
        '{0} starts at {1}, before {2} above it starts ({3})',
        segmentName(block),
        written(block, place),
        segmentName(blockAbove),
        written(blockAbove, startField(blocks, sequence, above) ?? other),
      ),
      related: [{ place: other, message: message('{0} starts here', segmentName(blockAbove)) }],
    };
  },
  fixes(finding, note) {
    const { sequence, blocks } = note;
    const segment = segmentOfBlock(sequence, finding.block);
    const fixes: Fix[] = [];
    const move = moveInTime(note, segment);
    if (move !== undefined) {
      const name = segmentName(segmentBlock(blocks, sequence, move.segment));
      fixes.push({ title: message('Move {0} to its place in time', name), edits: move.edits });
    }
    if (mendsOrder(sequence, sortedOrder(note), segment)) {
      const title = message('Sort the segments of every part by time');
      fixes.push({ title, edits: sortSegments(note) });
    }
    return fixes;
  },
};

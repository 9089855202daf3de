import { segmentBlock, segmentOfBlock, startField } from '../note/sequence';
import { moveInTime } from './moveInTime';
import { type Fix, message, type NoteFinding, type SequenceRule } from './rule';
import { mendsOrder } from './segmentOrder';
import { sortedOrder, sortSegments } from './sortSegments';
import { startPlace } from './startPlace';
import { segmentName, written } from './wording';

/** A segment that starts before the one above it: the nearest whose start is known. */
export const timeOrder: SequenceRule = {
  code: 'time-order',
  severity: 'error',
  scope: 'sequence',
  check(note) {
    const { sequence, timeline, blocks } = note;
    const findings: NoteFinding[] = [];
    for (let segment = 0; segment < sequence.count; segment++) {
      const above = timeline.startsBefore[segment] as number;
      if (above === -1) continue;
      const place = startPlace(note, segment);
      const other = startPlace(note, above);
      const block = segmentBlock(blocks, sequence, segment);
      const blockAbove = segmentBlock(blocks, sequence, above);
      findings.push({
        ...place,
        message: message(
          '{0} starts at {1}, before {2} above it starts ({3})',
          segmentName(block),
          written(block, place),
          segmentName(blockAbove),
          written(blockAbove, startField(blocks, sequence, above) ?? other),
        ),
        related: [{ place: other, message: message('{0} starts here', segmentName(blockAbove)) }],
      });
    }
    return findings;
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

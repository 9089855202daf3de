import { segmentBlock, segmentOfBlock, startField } from '../note/sequence';
import { moveInTime } from './moveInTime';
import { type Fix, message, type NoteFinding, type SequenceRule } from './rule';
import { sortSegments } from './sortSegments';
import { startPlace } from './startPlace';
import { segmentName, written } from './wording';

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
          written(blockAbove, startField(blockAbove) ?? other),
        ),
        related: [{ place: other, message: message('{0} starts here', segmentName(blockAbove)) }],
      });
    }
    return findings;
  },
  fixes(finding, note) {
    const segment = segmentOfBlock(note.sequence, finding.block);
    const fixes: Fix[] = [];
    const move = moveInTime(note, segment);
    if (move.length > 0) {
      fixes.push({ title: message('Move the segment to its place in time'), edits: move });
    }
    const sort = sortSegments(note);
    if (sort.length > 0) {
      fixes.push({ title: message('Sort the segments of every part by time'), edits: sort });
    }
    return fixes;
  },
};

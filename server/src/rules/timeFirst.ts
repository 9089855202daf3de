import { segmentBlock, segmentOfBlock } from '../note/sequence';
import { setStart, timeText } from './edits';
import { message, type SequenceRule } from './rule';
import { startPlace } from './startPlace';
import { segmentName, written } from './wording';

export const timeFirst: SequenceRule = {
  code: 'time-first',
  severity: 'information',
  scope: 'sequence',
  check(note) {
    const { sequence, blocks } = note;
    if (!((sequence.starts[0] ?? 0) > 0)) return [];
    const place = startPlace(note, 0);
    const block = segmentBlock(blocks, sequence, 0);
    const start = written(block, place);
    return [
      {
        ...place,
        message: message('{0} is the first segment but starts at {1}', segmentName(block), start),
      },
    ];
  },
  fixes(finding, note) {
    const segment = segmentOfBlock(note.sequence, finding.block);
    return [
      {
        title: message('Start at {0}', timeText(note, finding.block, 0)),
        edits: setStart(note, segment, 0),
      },
    ];
  },
};

import { borderStyle, endBefore } from '../note/borderStyle';
import { segmentOfBlock } from '../note/sequence';
import { setEnd, timeText } from './edits';
import { type BlockRule, message } from './rule';
import { segmentName, written } from './wording';

export const timeEmpty: BlockRule = {
  code: 'time-empty',
  severity: 'warning',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment') return [];
    const { start, end, inner } = block.header.times;
    if (start === undefined || end === undefined || end.ms !== start.ms) return [];
    return [
      {
        ...inner,
        message: message(
          '{0} ends where it starts, at {1}',
          segmentName(block),
          written(block, start),
        ),
      },
    ];
  },
  fixes(finding, note) {
    const { sequence } = note;
    const segment = segmentOfBlock(sequence, finding.block);
    const next = sequence.starts[segment + 1] ?? Number.NaN;
    const end = endBefore(next, borderStyle(sequence, segment));
    if (!(end > (sequence.starts[segment] as number))) return [];
    return [
      {
        title: message(
          'End it at {0}, where the next segment starts',
          timeText(note, finding.block, end),
        ),
        edits: setEnd(note, segment, end),
        preferred: true,
      },
    ];
  },
};

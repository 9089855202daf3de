import { borderStyle, endBefore } from '../note/borderStyle';
import { segmentOfBlock } from '../note/sequence';
import { setEnd, timeText } from './edits';
import { type BlockRule, message } from './rule';
import { segmentName, written } from './wording';

/** A range that ends where it starts. */
export const timeEmpty: BlockRule = {
  code: 'time-empty',
  severity: 'warning',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment') return [];
    const { start, end, inner } = block.header.times;
    if (!start?.valid || !end?.valid || end.ms !== start.ms) return [];
    const name = segmentName(block);
    return [
      {
        ...inner,
        message: message('{0} ends where it starts, at {1}', name, written(block, start)),
      },
    ];
  },
  fixes(finding, note) {
    const { sequence } = note;
    const segment = segmentOfBlock(sequence, finding.block);
    const start = sequence.starts[segment] as number;
    const next = sequence.starts[segment + 1] ?? Number.NaN;
    const styled = endBefore(next, borderStyle(sequence, segment));
    const end = styled > start ? styled : next;
    if (!(end > start)) return [];
    const text = timeText(note, finding.block, end);
    return [
      {
        title: message('End it at {0}, where the next segment starts', text),
        edits: setEnd(note, segment, end),
      },
    ];
  },
};

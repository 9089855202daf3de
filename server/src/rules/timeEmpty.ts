import { borderFixes } from './neighbourBorders';
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
  fixes: (finding, note) => borderFixes(note, finding.block, 'end'),
};

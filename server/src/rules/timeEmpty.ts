import { segmentName, written } from '../editing/labels';
import { borderFixes } from '../editing/times/neighbourBorders';
import { message } from '../l10n/message';
import type { BlockRule } from './rule';

/** A range that ends where it starts. */
export const timeEmpty: BlockRule = {
  code: 'time-empty',
  severity: 'warning',
  scope: 'block',
  rationale: message('A player finds nothing to play there'),
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

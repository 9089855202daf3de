import { replace } from './edits';
import { type BlockRule, message } from './rule';
import { written } from './wording';

export const timeReversed: BlockRule = {
  code: 'time-reversed',
  severity: 'error',
  scope: 'block',
  check(block) {
    if (block.kind !== 'segment') return [];
    const { start, end, inner } = block.header.times;
    if (start === undefined || end === undefined || !(end.ms < start.ms)) return [];
    const times = [written(block, end), written(block, start)] as const;
    return [{ ...inner, message: message('The end, {0}, is before the start, {1}', ...times) }];
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const { start, end } = block.header.times;
    if (start === undefined || end === undefined) return [];
    return [
      {
        title: message('Swap start and end'),
        edits: [
          ...replace(note, finding.block, start, written(block, end)),
          ...replace(note, finding.block, end, written(block, start)),
        ],
        preferred: true,
      },
    ];
  },
};

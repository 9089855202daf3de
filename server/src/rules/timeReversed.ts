import { replace } from '../editing/edits';
import { segmentName, written } from '../editing/labels';
import { borderFixes, fitsBetweenNeighbours } from '../editing/times/neighbourBorders';
import { message } from '../l10n/message';
import type { BlockRule } from './rule';

/** A range that ends before it starts. */
export const timeReversed: BlockRule = {
  code: 'time-reversed',
  severity: 'error',
  scope: 'block',
  rationale: message('A player finds nothing to play there'),
  check(block) {
    if (block.kind !== 'segment') return [];
    const { start, end, inner } = block.header.times;
    if (!start?.valid || !end?.valid || end.ms >= start.ms) return [];
    const [startText, endText] = [written(block, start), written(block, end)];
    return [
      {
        ...inner,
        message: message(
          '{0} ends at {1}, before it starts ({2})',
          segmentName(block),
          endText,
          startText,
        ),
      },
    ];
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'segment') return [];
    const { start, end } = block.header.times;
    if (start === undefined || end === undefined) return [];
    const fits = fitsBetweenNeighbours(note, finding.block, { start: end.ms, end: start.ms });
    const swapped = {
      title: message('Swap start and end'),
      edits: [
        ...replace(note, finding.block, start, written(block, end)),
        ...replace(note, finding.block, end, written(block, start)),
      ],
      preferred: fits,
    };
    const border = ['start', 'end'] as const;
    const byNeighbours = border.flatMap((which) => borderFixes(note, finding.block, which));
    return fits ? [swapped] : [...byNeighbours, swapped];
  },
};

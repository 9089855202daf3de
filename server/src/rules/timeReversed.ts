import type { Note } from '../note/note';
import { segmentOfBlock } from '../note/sequence';
import { replace } from './edits';
import { type BlockRule, message } from './rule';
import { segmentName, written } from './wording';

/** A range that ends before it starts. */
export const timeReversed: BlockRule = {
  code: 'time-reversed',
  severity: 'error',
  scope: 'block',
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
    return [
      {
        title: message('Swap start and end'),
        edits: [
          ...replace(note, finding.block, start, written(block, end)),
          ...replace(note, finding.block, end, written(block, start)),
        ],
        preferred: fitsBetweenNeighbours(note, finding.block),
      },
    ];
  },
};

/**
 * Whether the swapped range has its place between those above and below. Where it has not, one of
 * the two times is more likely a slip of the pen.
 */
function fitsBetweenNeighbours({ sequence }: Note, block: number): boolean {
  const segment = segmentOfBlock(sequence, block);
  const isEarlier = (end: number | undefined, start: number | undefined) =>
    end === undefined || start === undefined || end <= start;
  return (
    isEarlier(sequence.ends[segment - 1], sequence.starts[segment]) &&
    isEarlier(sequence.ends[segment], sequence.starts[segment + 1])
  );
}

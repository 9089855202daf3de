import { setStart, timeText } from '../editing/edits';
import { segmentName, written } from '../editing/labels';
import { startPlace } from '../editing/startRange';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Sequence } from '../note/sequence/sequence';
import { segmentBlock, segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceFault, SequenceRule } from './rule';

/** The first segment does not start at zero, but so soon behind it that this may be a slip. */
export const timeFirst: SequenceRule = {
  code: 'time-first',
  severity: 'information',
  scope: 'sequence',
  rationale: message('This time belongs to no segment; one may be missing'),
  fixesNeedAuthor: true,
  find(note, { gapLimit }) {
    const { sequence } = note;
    return lateStart(sequence).filter(
      ({ at }) =>
        (sequence.starts[at] as number) <= gapLimit &&
        !isHiddenBetween(note, 0, sequence.blocks[at] as number, 'header'),
    );
  },
  describe(note, { at }) {
    const place = startPlace(note, at);
    const block = segmentBlock(note.blocks, note.sequence, at);
    const start = written(block, place);
    return {
      ...place,
      message: message('{0} is the first segment but starts at {1}', segmentName(block), start),
    };
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

/** The segment that starts first where that is behind zero, however far; at most one. */
export function lateStart(sequence: Sequence): SequenceFault[] {
  // Nothing starts before zero.
  if (sequence.starts[0] === 0) return [];
  const first = firstInTime(sequence);
  return (sequence.starts[first] ?? 0) > 0 ? [{ at: first, other: -1 }] : [];
}

/**
 * The segment that starts first: mending the order must not bring up a finding on another one.
 * -1 where the note begins with a start that nobody knows.
 */
function firstInTime({ starts, count }: Sequence): number {
  if (count === 0 || Number.isNaN(starts[0] as number)) return -1;
  let first = 0;
  for (let segment = 1; segment < count; segment++) {
    if ((starts[segment] as number) < (starts[first] as number)) first = segment;
  }
  return first;
}

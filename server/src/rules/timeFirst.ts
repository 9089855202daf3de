import { setStart, timeText } from '../editing/edits';
import { segmentName, written } from '../editing/labels';
import { startPlace } from '../editing/timePlace';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import { platformLimits } from '../note/publishing/platformLimits';
import { type Sequence, type SequenceSegment, segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/**
 * The first segment starts so soon after zero that this may be a mistake. Where a platform named in
 * the site's settings wants chapters from zero on, `chapters-ignored` reports it.
 */
export const timeFirst: SequenceRule = {
  code: 'time-first',
  severity: 'information',
  scope: 'sequence',
  rationale: message('This time belongs to no segment; one may be missing'),
  fixesNeedAuthor: true,
  check(note, { gapLimit, publish }) {
    if (publish.targets.some((target) => platformLimits[target].zeroStart)) return [];
    const first = lateStart(note.sequence);
    if (first === undefined || first.start > gapLimit) return [];
    const { block, blockIndex } = first;
    if (isHiddenBetween(note, 0, blockIndex, 'header')) return [];
    const place = startPlace(first);
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
    if (segment === undefined) return [];
    return [
      {
        title: message('Start at {0}', timeText(note, finding.block, 0)),
        edits: setStart(note, segment, 0),
      },
    ];
  },
};

/**
 * The segment that starts first, if it starts after zero, however late: fixing the order must not
 * bring up a finding on another one. Undefined where the first start of the note is unknown.
 */
export function lateStart({ segments }: Sequence): SequenceSegment | undefined {
  let [first] = segments;
  if (first === undefined || Number.isNaN(first.start)) return undefined;
  for (const segment of segments) if (segment.start < first.start) first = segment;
  return first.start > 0 ? first : undefined;
}

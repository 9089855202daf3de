import { setEnd, setStart, timeText } from '../editing/edits';
import type { NoteFinding } from '../editing/finding';
import { durationText, segmentName, written } from '../editing/labels';
import { latestEnds } from '../editing/latestEnds';
import { startPlace } from '../editing/startRange';
import { message } from '../l10n/message';
import { isHiddenBetween } from '../note/headers/unreadHeaders';
import type { Note } from '../note/note';
import { borderStyle, endBefore, startAfter } from '../note/sequence/borderStyle';
import { endField, segmentBlock, segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceFault, SequenceRule } from './rule';

/**
 * Time that no segment covers, longer than the author tolerates. What is longer than the limit is
 * none: an omission is no slip.
 */
export const timeGap: SequenceRule = {
  code: 'time-gap',
  severity: 'information',
  scope: 'sequence',
  rationale: message('This time belongs to no segment; one may be missing'),
  fixesNeedAuthor: true,
  find: (note, { gapTolerance, gapLimit }) =>
    gapsIn(note, gapTolerance).filter(
      ({ at, other }) => gapBetween(note, at, other) <= gapLimit && !isGapUnread(note, at),
    ),
  describe: (note, { at, other }) => describe(note, at, other, gapBetween(note, at, other)),
  fixes(finding, note) {
    const { sequence, blocks } = note;
    const segment = segmentOfBlock(sequence, finding.block);
    const earlier = latestEnds(note)(segment);
    if (earlier === -1) return [];
    const style = borderStyle(sequence, segment);
    const start = sequence.starts[segment] as number;
    const earlierEnd = sequence.ends[earlier] as number;
    const end = endBefore(start, style) > earlierEnd ? endBefore(start, style) : start;
    const newStart =
      startAfter(earlierEnd, style) < start ? startAfter(earlierEnd, style) : earlierEnd;
    const name = (which: number) => segmentName(segmentBlock(blocks, sequence, which));
    return [
      {
        title: message('Extend {0} to {1}', name(earlier), timeText(note, finding.block, end)),
        edits: setEnd(note, earlier, end),
      },
      {
        title: message('Start {0} at {1}', name(segment), timeText(note, finding.block, newStart)),
        edits: setStart(note, segment, newStart),
      },
    ];
  },
};

/** Whether a header that nobody could read stands right above a segment, and may fill the gap. */
function isGapUnread(note: Note, segment: number): boolean {
  const { blocks } = note.sequence;
  return isHiddenBetween(
    note,
    segment === 0 ? 0 : (blocks[segment - 1] as number),
    blocks[segment] as number,
    'header',
  );
}

/**
 * Every gap that is longer than a tolerance, in milliseconds, however long it is: the segment behind
 * it, and the one that ends last before it.
 */
export function gapsIn(note: Note, tolerance: number): SequenceFault[] {
  const { starts, ends, count } = note.sequence;
  const { follows } = note.timeline;
  const latestEnd = latestEnds(note);
  const gaps: SequenceFault[] = [];
  for (let at = 0; at < count; at++) {
    const above = follows[at] as number;
    // What comes latest in time ends no earlier, so that a small gap stays one.
    if (above === -1 || (starts[at] as number) - (ends[above] as number) <= tolerance) continue;
    const other = latestEnd(at);
    if (other !== -1 && gapBetween(note, at, other) > tolerance) gaps.push({ at, other });
  }
  return gaps;
}

/** Milliseconds from the end of one segment to the start of another. */
function gapBetween({ sequence }: Note, segment: number, earlier: number): number {
  return (sequence.starts[segment] as number) - (sequence.ends[earlier] as number);
}

function describe(note: Note, segment: number, earlier: number, gap: number): NoteFinding {
  const place = startPlace(note, segment);
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const other = segmentBlock(note.blocks, note.sequence, earlier);
  const { start, end } = endField(note.blocks, note.sequence, earlier) ?? other.header.line;
  return {
    ...place,
    message: message(
      '{0} starts at {1}, {2} after {3} ends ({4})',
      segmentName(block),
      written(block, place),
      durationText(gap),
      segmentName(other),
      written(other, { start, end }),
    ),
    related: [
      {
        place: { block: note.sequence.blocks[earlier] as number, start, end },
        message: message('{0} ends here', segmentName(other)),
      },
    ],
  };
}

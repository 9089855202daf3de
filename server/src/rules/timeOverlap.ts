import { setEnd, setStart, timeText } from '../editing/edits';
import type { Fix, NoteFinding } from '../editing/finding';
import { segmentName, written } from '../editing/labels';
import { startPlace } from '../editing/startRange';
import { message } from '../l10n/message';
import type { SegmentBlock } from '../note/block';
import type { Note } from '../note/note';
import { borderStyle, endBefore, startAfter } from '../note/sequence/borderStyle';
import { otherOf } from '../note/sequence/overlaps';
import { endField, segmentBlock, segmentOfBlock } from '../note/sequence/sequence';
import type { SequenceRule } from './rule';

/**
 * A segment that starts before the one before it in time has ended. It is compared with that one
 * alone, so that one end that is far too late is one finding and not one on every segment below.
 */
export const timeOverlap: SequenceRule = {
  code: 'time-overlap',
  severity: 'error',
  scope: 'sequence',
  rationale: message('One moment of the recording would belong to two segments'),
  find: ({ timeline }) => timeline.overlaps,
  describe: (note, { at, other }) => describe(note, at, other),
  fixes(finding, note) {
    const segment = segmentOfBlock(note.sequence, finding.block);
    const earlier = otherOf(note.timeline.overlaps, segment);
    if (earlier === -1) return [];
    return [...endEarlier(note, segment, earlier), ...startLater(note, segment, earlier)];
  },
};

function describe(note: Note, segment: number, earlier: number): NoteFinding {
  const place = startPlace(note, segment);
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const other = segmentBlock(note.blocks, note.sequence, earlier);
  const { start, end } = endField(note.blocks, note.sequence, earlier) ?? other.header.line;
  const otherPlace = { block: note.sequence.blocks[earlier] as number, start, end };
  return {
    ...place,
    message: message(
      '{0} starts at {1}, before {2} ends ({3})',
      segmentName(block),
      written(block, place),
      segmentName(other),
      written(other, otherPlace),
    ),
    related: [{ place: otherPlace, message: message('{0} ends here', segmentName(other)) }],
  };
}

/**
 * Trusts the starts. Safe where the later segment also ends later: then the earlier one loses
 * only what the later one has. A range that is reversed or has no valid start is not to be
 * trusted. Falls back to a shared border where the note's own would leave
 * the earlier segment empty.
 */
function endEarlier(note: Note, segment: number, earlier: number): Fix[] {
  const { sequence } = note;
  const start = sequence.starts[segment] as number;
  const lowest = sequence.starts[earlier] as number;
  const styled = endBefore(start, borderStyle(sequence, segment));
  const end = styled > lowest ? styled : start;
  if (end <= lowest) return [];
  const endsLater = (sequence.ends[segment] as number) > (sequence.ends[earlier] as number);
  const areTrusted = [segment, earlier].every((which) =>
    isTrusted(segmentBlock(note.blocks, sequence, which)),
  );
  return [
    {
      title: message('End {0} at {1}', ...nameAndTime(note, earlier, end)),
      edits: setEnd(note, earlier, end),
      safe: endsLater && areTrusted,
    },
  ];
}

function isTrusted({ header: { times } }: SegmentBlock): boolean {
  const { start, end } = times;
  return start?.valid === true && end !== undefined && start.ms < end.ms;
}

function startLater(note: Note, segment: number, earlier: number): Fix[] {
  const { sequence } = note;
  const earlierEnd = sequence.ends[earlier] as number;
  const end = sequence.ends[segment] as number;
  const styled = startAfter(earlierEnd, borderStyle(sequence, segment));
  const start = styled < end ? styled : earlierEnd;
  if (!(start < end)) return [];
  const title = message('Start {0} at {1}', ...nameAndTime(note, segment, start));
  return [{ title, edits: setStart(note, segment, start) }];
}

function nameAndTime(note: Note, segment: number, ms: number): [string, string] {
  const block = note.sequence.blocks[segment] as number;
  const name = segmentName(segmentBlock(note.blocks, note.sequence, segment));
  return [name, timeText(note, block, ms)];
}

import { borderStyle, endBefore, startAfter } from '../note/borderStyle';
import type { Note } from '../note/note';
import { endField, segmentBlock, segmentOfBlock } from '../note/sequence';
import { formatDuration } from '../note/time';
import { latestEnds } from './coveredTime';
import { setEnd, setStart, timeText } from './edits';
import { message, type NoteFinding, type SequenceRule } from './rule';
import { startPlace } from './startPlace';
import { segmentName, written } from './wording';

/** Time that no segment covers, longer than the author tolerates. */
export const timeGap: SequenceRule = {
  code: 'time-gap',
  severity: 'information',
  scope: 'sequence',
  check(note, settings) {
    const { sequence } = note;
    const latestEnd = latestEnds(note);
    const findings: NoteFinding[] = [];
    for (let segment = 0; segment < sequence.count; segment++) {
      const earlier = latestEnd(segment);
      if (earlier === -1) continue;
      const gap = (sequence.starts[segment] as number) - (sequence.ends[earlier] as number);
      if (gap > settings.gapTolerance) findings.push(describe(note, segment, earlier, gap));
    }
    return findings;
  },
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
      formatDuration(gap),
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

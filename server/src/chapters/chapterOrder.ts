import { timeText } from '../editing/edits';
import { segmentName } from '../editing/labels';
import { type Message, message } from '../l10n/message';
import type { Note } from '../note/note';
import type { SequenceSegment } from '../note/sequence/sequence';

/** A segment that can be no chapter. */
export interface UnusableSegment {
  readonly segment: SequenceSegment;
  readonly message: Message;
}

/** The segments of a note that can be chapters, and why the others cannot. */
export interface SegmentOrder {
  /** Their starts never fall. */
  readonly usable: readonly SequenceSegment[];
  readonly unusable: readonly UnusableSegment[];
}

/**
 * Parts the segments that follow each other in time from those that are out of order or have no
 * readable start. As few as possible are out of order: one wrong time is one problem.
 */
export function segmentOrder(note: Note): SegmentOrder {
  const { segments } = note.sequence;
  const usable = longestRising(segments.filter(({ start }) => !Number.isNaN(start)));
  const isUsable = new Set(usable);
  const unusable: UnusableSegment[] = [];
  let passed = 0;
  for (const segment of segments) {
    if (isUsable.has(segment)) passed++;
    else {
      const [above, below] = [usable[passed - 1], usable[passed]];
      unusable.push({ segment, message: problemOf(note, segment, above, below) });
    }
  }
  return { usable, unusable };
}

/** The longest series whose starts never fall; of several, one that keeps the earlier segments. */
function longestRising(segments: readonly SequenceSegment[]): SequenceSegment[] {
  /** By length, the series behind each segment that begins last: it leaves most room before it. */
  const best: SequenceSegment[] = [];
  const next = new Map<SequenceSegment, SequenceSegment | undefined>();
  for (const segment of segments.toReversed()) {
    const length = lengthBehind(best, segment.start);
    next.set(segment, best[length - 1]);
    best[length] = segment;
  }
  const series: SequenceSegment[] = [];
  for (let at = best.at(-1); at !== undefined; at = next.get(at)) series.push(at);
  return series;
}

/** How many segments can follow a start; the starts in `best` never rise. */
function lengthBehind(best: readonly SequenceSegment[], start: number): number {
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle] as SequenceSegment).start >= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function problemOf(
  note: Note,
  segment: SequenceSegment,
  above: SequenceSegment | undefined,
  below: SequenceSegment | undefined,
): Message {
  const name = segmentName(segment.block);
  if (Number.isNaN(segment.start)) return message('The start of {0} cannot be read', name);
  const time = ({ blockIndex, start }: SequenceSegment) => timeText(note, blockIndex, start);
  if (above !== undefined && segment.start < above.start) {
    const other = segmentName(above.block);
    return message(
      '{0} starts at {1}, before {2} above it ({3})',
      name,
      time(segment),
      other,
      time(above),
    );
  }
  const other = below ?? segment;
  return message(
    '{0} starts at {1}, after {2} below it ({3})',
    ...[name, time(segment), segmentName(other.block), time(other)],
  );
}

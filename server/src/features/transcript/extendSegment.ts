import { segmentOrder } from '../../chapters/chapterOrder';
import type { Edit } from '../../editing/edit';
import { setEnd, timeText } from '../../editing/edits';
import { segmentName } from '../../editing/labels';
import { type Message, message } from '../../l10n/message';
import type { Note } from '../../note/note';
import { borderStyle, endBefore } from '../../note/sequence/borderStyle';
import type { Transcript } from '../../transcript/transcript';
import { roundingOf } from './cueTimes';

const second = 1000;

/** The edits that move the end of a segment, and what they do. */
export interface ExtendedSegment {
  readonly edits: readonly Edit[];
  readonly notice: Message;
}

/**
 * Ends the segment in which a cue lies, or else the one before it, with that cue; the segment that
 * follows stays. Refused where that one has begun, and in a note whose starts do not rise or cannot
 * be read: nobody knows which one follows.
 *
 * @param cue the number of the cue, counted from 1
 */
export function extendSegment(
  note: Note,
  { starts, ends, count }: Transcript,
  cue: number,
): ExtendedSegment | { readonly refusal: Message } {
  if (!Number.isInteger(cue) || cue < 1 || cue > count) {
    return {
      refusal: message('There is no cue {0}: the transcript has the cues 1 to {1}', cue, count),
    };
  }
  const [unusable] = segmentOrder(note).unusable;
  if (unusable !== undefined) {
    return { refusal: message('{0}; put that right first', unusable.message) };
  }
  const rounded = roundingOf(note);
  const { sequence } = note;
  const spoken = {
    start: rounded(starts[cue - 1] as number),
    end: rounded(ends[cue - 1] as number),
  };
  const segment = sequence.segments.findLast(({ start }) => start <= spoken.start);
  if (segment === undefined) {
    return { refusal: message('No segment starts before these words; begin one instead') };
  }
  const { below, block, blockIndex } = segment;
  const time = (ms: number) => timeText(note, blockIndex, ms);
  const startBelow = below?.start ?? Number.NaN;
  const end =
    spoken.end >= startBelow && spoken.end - startBelow <= second
      ? endBefore(startBelow, borderStyle(sequence, segment))
      : spoken.end;
  if (end > startBelow) {
    return {
      refusal: message(
        'These words end at {0}, and {1} has begun at {2}',
        ...[time(end), segmentName(below?.block ?? block), time(startBelow)],
      ),
    };
  }
  if (segment.end >= end) {
    return {
      refusal: message('{0} lasts until {1} already', segmentName(block), time(segment.end)),
    };
  }
  const edits = setEnd(note, segment, end);
  return edits.length > 0
    ? { edits, notice: message('{0} was extended to {1}', segmentName(block), time(end)) }
    : {
        refusal: message('{0} has no end that could be moved; write one first', segmentName(block)),
      };
}

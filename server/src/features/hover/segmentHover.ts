import { durationText, segmentName, written } from '../../editing/labels';
import { localise, localised } from '../../l10n/localised';
import { maxContiguousGap } from '../../note/headers/time';
import type { Note } from '../../note/note';
import { partTimes } from '../../note/sequence/partBounds';
import type { SequencePart, SequenceSegment } from '../../note/sequence/sequence';
import { distance, episodeLength } from '../episode/episodeLength';
import { partName } from '../episode/partName';
import type { Markup } from './hoverMarkup';

/** The hover of a segment: its title, duration, gaps to its neighbours, and its part. */
export function segmentHover(note: Note, segment: SequenceSegment, markup: Markup): string {
  const { block, start, end, part, above, below } = segment;
  return markup.lines(
    `${markup.bold(written(block, block.header.title) || segmentName(block))}`,
    lengthLine(note, start, end),
    above && borderLine(segment, above, markup),
    below && borderLine(segment, below, markup),
    part && partLine(part, markup),
  );
}

/**
 * `9s · 2.3% of the episode`, from times in milliseconds; without the share where the length of the
 * episode is unknown. Undefined where a time is NaN or the end precedes the start.
 */
export function lengthLine(note: Note, start: number, end: number): string | undefined {
  const length = end - start;
  if (!(length >= 0)) return undefined;
  const share = (100 * length) / episodeLength(note);
  const duration = localise(durationText(length));
  if (!(share <= 100)) return duration;
  return `${duration} · ${localised('{0}% of the episode', share.toFixed(share < 10 ? 1 : 0))}`;
}

/** The overlap with a neighbour, or a gap above `maxContiguousGap`; undefined for neither. */
function borderLine(
  segment: SequenceSegment,
  other: SequenceSegment,
  markup: Markup,
): string | undefined {
  const isAbove = other === segment.above;
  const gap = isAbove ? distance(other, segment) : distance(segment, other);
  const name = markup.text(segmentName(other.block));
  if (gap < 0) return localised('Overlaps {0} by {1}', name, durationText(-gap));
  if (!(gap > maxContiguousGap)) return undefined;
  const length = durationText(gap);
  return isAbove
    ? localised('Starts {0} after {1} ends', length, name)
    : localised('Ends {0} before {1} starts', length, name);
}

function partLine(part: SequencePart, markup: Markup): string {
  const title = markup.text(partName(part.block));
  const { start, end } = partTimes(part);
  const count = localised('segments: {0}', part.segments.length);
  return [title, ...(end >= start ? [localise(durationText(end - start))] : []), count].join(' · ');
}

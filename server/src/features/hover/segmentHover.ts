import { durationText, segmentName, written } from '../../editing/labels';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { furthestContiguous } from '../../note/sequence/borderStyle';
import { partLength } from '../../note/sequence/partLength';
import { partBlock, segmentBlock } from '../../note/sequence/sequence';
import { distance, episodeLength } from '../episode/episodeLength';
import { partTitle } from '../episode/partLabel';
import { lines, type Markup } from './hoverMarkup';

/**
 * A segment's times, how they meet those of its neighbours, and its part.
 *
 * @param segment an index into the note's sequence
 */
export function segmentHover(note: Note, segment: number, markup: Markup): string {
  const { sequence } = note;
  const block = segmentBlock(note.blocks, sequence, segment);
  const start = sequence.starts[segment] as number;
  const end = sequence.ends[segment] as number;
  const part = sequence.parts[segment] as number;
  return lines(
    `${markup.bold(written(block, block.header.title) || segmentName(block))}`,
    lengthLine(note, start, end),
    ...[segment - 1, segment + 1].map((other) => borderLine(note, segment, other, markup)),
    part === -1 ? undefined : partLine(note, part, markup),
  );
}

/** `9s · 2.3% of the episode`; undefined where a time is unknown. */
export function lengthLine(note: Note, start: number, end: number): string | undefined {
  const length = end - start;
  if (!(length >= 0)) return undefined;
  const share = (100 * length) / episodeLength(note);
  const duration = localise(durationText(length));
  if (!(share <= 100)) return duration;
  return `${duration} · ${localised('{0}% of the episode', share.toFixed(share < 10 ? 1 : 0))}`;
}

/** What lies between a segment and its neighbour, where that is more than a second or an overlap. */
function borderLine(
  note: Note,
  segment: number,
  other: number,
  markup: Markup,
): string | undefined {
  if (other < 0 || other >= note.sequence.count) return undefined;
  const isAbove = other < segment;
  const gap = isAbove ? distance(note, other, segment) : distance(note, segment, other);
  const name = markup.text(segmentName(segmentBlock(note.blocks, note.sequence, other)));
  if (gap < 0) return localised('Overlaps {0} by {1}', name, durationText(-gap));
  if (!(gap > furthestContiguous)) return undefined;
  const length = durationText(gap);
  return isAbove
    ? localised('Starts {0} after {1} ends', length, name)
    : localised('Ends {0} before {1} starts', length, name);
}

function partLine(note: Note, part: number, markup: Markup): string {
  const title = markup.text(partTitle(partBlock(note.blocks, note.sequence, part)));
  const { start, end, segments } = partLength(note, part);
  const count = localised('segments: {0}', segments);
  return [title, ...(end >= start ? [localise(durationText(end - start))] : []), count].join(' · ');
}

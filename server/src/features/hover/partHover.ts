import { durationText, segmentName, shortened, written } from '../../editing/labels';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { firstOfPart, partLength } from '../../note/sequence/partLength';
import { partBlock, segmentBlock } from '../../note/sequence/sequence';
import { partTitle } from '../episode/partLabel';
import { lines, type Markup } from './hoverMarkup';
import { lengthLine } from './segmentHover';

/** More segments of a part than these are not listed. */
const mostListed = 12;

/**
 * How long a part is, and its segments.
 *
 * @param part an index into the note's sequence
 */
export function partHover(note: Note, part: number, markup: Markup): string {
  const { sequence, blocks } = note;
  const { start, end, segments } = partLength(note, part);
  const first = firstOfPart(sequence.parts, part);
  const listed = Array.from({ length: Math.min(segments, mostListed) }, (_, at) =>
    segmentLine(note, first + at, markup),
  );
  const more = segments - listed.length;
  return lines(
    markup.bold(partTitle(partBlock(blocks, sequence, part))),
    [lengthLine(note, start, end), localised('segments: {0}', segments)].flat().join(' · '),
    ...listed,
    more > 0 ? localised('… and {0} more', more) : undefined,
  );
}

/** `2.1: SkyReels · 8s` */
function segmentLine(note: Note, segment: number, markup: Markup): string {
  const { starts, ends } = note.sequence;
  const block = segmentBlock(note.blocks, note.sequence, segment);
  const { number, title } = block.header;
  const titleText = shortened(written(block, title));
  const name =
    number === undefined || titleText === ''
      ? segmentName(block)
      : `${written(block, number)}: ${titleText}`;
  const length = (ends[segment] as number) - (starts[segment] as number);
  return `${markup.text(name)}${length >= 0 ? ` · ${localise(durationText(length))}` : ''}`;
}

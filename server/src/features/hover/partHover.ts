import { shortened } from '../../base/shortened';
import { durationText, segmentName, written } from '../../editing/labels';
import { localise, localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { partTimes } from '../../note/sequence/partBounds';
import type { SequencePart, SequenceSegment } from '../../note/sequence/sequence';
import { partName } from '../episode/partName';
import type { Markup } from './hoverMarkup';
import { lengthLine } from './segmentHover';

/** Maximum number of segments that are listed. */
const maxSegments = 12;

/** The hover of a part: its name, duration, number of segments, and the first segments. */
export function partHover(note: Note, part: SequencePart, markup: Markup): string {
  const { block, segments } = part;
  const { start, end } = partTimes(part);
  const more = segments.length - maxSegments;
  return markup.lines(
    markup.bold(partName(block)),
    [lengthLine(note, start, end), localised('segments: {0}', segments.length)]
      .filter(Boolean)
      .join(' · '),
    ...segments.slice(0, maxSegments).map((segment) => segmentLine(segment, markup)),
    more > 0 ? localised('… and {0} more', more) : undefined,
  );
}

/** `2.1: SkyReels · 8s` */
function segmentLine({ block, start, end }: SequenceSegment, markup: Markup): string {
  const { number, title } = block.header;
  const titleText = shortened(written(block, title));
  const name =
    number === undefined || titleText === ''
      ? segmentName(block)
      : `${written(block, number)}: ${titleText}`;
  return `${markup.text(name)}${end >= start ? ` · ${localise(durationText(end - start))}` : ''}`;
}

import { timeText } from '../editing/edits';
import { segmentName } from '../editing/labels';
import { staysOpen } from '../editing/segmentBounds';
import { takesFirstPart } from '../editing/segments/insertSegment';
import { type Message, message } from '../l10n/message';
import type { Note } from '../note/note';
import { placeBehind, segmentBelow } from '../note/sequence/numbering';
import type { SequencePart, SequenceSegment } from '../note/sequence/sequence';
import type { PartChoice } from '../protocol/transcriptProtocol';
import type { NewSegment } from './newHeaders';

/** A segment to be written, in the part of the segment that starts before it unless it says. */
export interface SegmentForPart extends NewSegment {
  readonly part?: PartChoice;
}

/** A segment to be written, and where. */
export interface PlacedSegment extends NewSegment {
  /** The index of the block below which it is to stand. */
  readonly block: number;
  /** The title of the part that begins with it, as plain text. */
  readonly newPart?: string;
}

type Refusal = { readonly refusal: Message };

/**
 * Where new segments are to stand in a note whose starts rise: each behind the segment that starts
 * before it, so that they go on rising. Those that follow each other and name one new part share it.
 * Refused where a part would have to be divided, or where something is left open.
 *
 * @param segments by rising starts; none starts when a segment of the note does
 * @param firstPart the title of the first part of a note that has none yet, as plain text
 */
export function placeSegments(
  note: Note,
  segments: readonly SegmentForPart[],
  firstPart: string,
): readonly PlacedSegment[] | Refusal {
  const placed: PlacedSegment[] = [];
  const hasNone = takesFirstPart(note);
  let titleAbove: string | undefined;
  for (const { part, ...segment } of segments) {
    const last = placed.at(-1);
    const title = part !== undefined && 'newTitle' in part ? part.newTitle : undefined;
    const number = part !== undefined && 'number' in part ? part.number : undefined;
    const block =
      number === undefined
        ? blockBelow(note, segment.start, last, title !== undefined)
        : blockInPart(note, number, segment.start, placed);
    if (typeof block !== 'number') return block;
    const follows = last?.block === block;
    const begins = title !== undefined && !(follows && titleAbove === title);
    const refusal = hasNone ? undefined : refusalBelow(note, block, segment.start, begins);
    if (refusal !== undefined) return { refusal };
    const isFirst = hasNone && last === undefined;
    const newPart = begins ? title : isFirst ? firstPart : undefined;
    placed.push({ ...segment, block, ...(newPart !== undefined && { newPart }) });
    titleAbove = title ?? (follows ? titleAbove : undefined);
  }
  return placed;
}

/** The block below which a segment stands by its start alone. */
function blockBelow(
  note: Note,
  start: number,
  last: PlacedSegment | undefined,
  beginsPart: boolean,
): number | Refusal {
  const { parts, segments } = note.sequence;
  const above = lastStarted(segments, start);
  if (above !== undefined) return Math.max(above.blockIndex, last?.block ?? -1);
  if (last !== undefined) return last.block;
  const [firstSegment] = segments;
  const [firstPart] = parts;
  if (firstSegment !== undefined) {
    return beginsPart
      ? { refusal: message('A part can begin only behind a segment that is there') }
      : firstSegment.blockIndex - 1;
  }
  return firstPart === undefined || beginsPart ? note.blocks.length - 1 : firstPart.blockIndex;
}

/** The block in a part, by its number, below which a segment stands by its start. */
function blockInPart(
  note: Note,
  number: number,
  start: number,
  placed: readonly PlacedSegment[],
): number | Refusal {
  const { parts, segments } = note.sequence;
  const part = parts.find((own) => own.number === number);
  if (part === undefined) {
    const numbers = parts.map((own) => own.number).join(', ');
    return {
      refusal:
        numbers === ''
          ? message('There is no part {0}: the note has no parts', number)
          : message('There is no part {0}: the note has the parts {1}', number, numbers),
    };
  }
  const block = lastStarted(part.segments, start)?.blockIndex ?? part.blockIndex;
  const { above } = placeBehind(note.sequence, block);
  const isInOrder = lastStarted(segments, start) === above;
  const isBehindOther = placed.some(
    (other) => other.block > block || (other.block === block && other.newPart !== undefined),
  );
  if (isInOrder && !isBehindOther) return block;
  return { refusal: outOfOrder(note, part, start) };
}

function outOfOrder(note: Note, part: SequencePart, start: number): Message {
  return message(
    'A segment of {0} would be out of order in {1}: the starts of the segments have to rise',
    timeText(note, part.blockIndex, start),
    `part${part.number}`,
  );
}

/** Why nothing can be written below a block. */
function refusalBelow(
  note: Note,
  block: number,
  start: number,
  beginsPart: boolean,
): Message | undefined {
  const own = note.blocks[block];
  if (own !== undefined && staysOpen(own)) {
    return message(
      'Code, HTML or a shortcode is left open where a chapter belongs; close it first',
    );
  }
  if (own?.kind !== 'part' && own?.kind !== 'segment') {
    return message('The first segment stands in no part; give it one first');
  }
  const place = placeBehind(note.sequence, block);
  const below = segmentBelow(note.sequence, place);
  if (!beginsPart || below === undefined || below.part !== place.part) return undefined;
  return message(
    'A part that begins at {0} would take in {1}, which stands in {2}',
    timeText(note, block, start),
    segmentName(below.block),
    `part${place.part?.number ?? 1}`,
  );
}

function lastStarted(
  segments: readonly SequenceSegment[],
  start: number,
): SequenceSegment | undefined {
  return segments.findLast((segment) => segment.start <= start);
}

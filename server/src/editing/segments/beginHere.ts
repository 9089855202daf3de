import { message } from '../../l10n/message';
import type { Note } from '../../note/note';
import { borderStyle, startAfter } from '../../note/sequence/borderStyle';
import { headerForms } from '../../note/sequence/headerForms';
import { placeBehind, segmentBelow } from '../../note/sequence/numbering';
import { type SequenceSegment, segmentOfBlock } from '../../note/sequence/sequence';
import { newHeader } from '../../note/templates/segmentTemplate';
import { fixed } from '../../note/templates/template';
import type { Edit } from '../edit';
import { setEnd, timeText } from '../edits';
import { segmentName } from '../labels';
import { staysOpen } from '../segmentBounds';
import { insertedBelow } from './insertedBelow';
import { takesFirstPart } from './insertSegment';
import { newPartBelow } from './newPartBelow';
import { numbersBelow, planSegment } from './newSegmentBelow';
import type { Outcome } from './refactoringResult';

const second = 1000;

/**
 * Ends the segment of a block at a time of the player and begins the next one there, in the note's
 * border style; its title is open, and its end waits to be set likewise. It has no first point: who
 * goes on watching fills in none, and the placeholder would be published. Without a segment there,
 * begins one.
 *
 * @param block the index of the block
 * @param time milliseconds; notes count whole seconds, and the one that has begun is meant
 */
export function endHereBeginNext(note: Note, block: number, time: number, title: string): Outcome {
  const end = wholeSecond(time);
  const segment = segmentOfBlock(note.sequence, block);
  if (segment === undefined) return beginSegment(note, block, time, title);
  if (!(end > segment.start)) return { refusal: tooEarly(note, segment, end) };
  if (end >= (segment.below?.start ?? Number.POSITIVE_INFINITY)) {
    return { refusal: behindNext(note, segment.below as SequenceSegment, end) };
  }
  const start = startAfter(end, borderStyle(note.sequence, segment));
  const begun = newSegmentAt(note, block, start, title, true);
  return 'refusal' in begun ? begun : { edits: [...withEnd(note, segment, end), ...begun.edits] };
}

/**
 * Begins a segment at a time of the player below a block, or the first part of a note; see
 * `endHereBeginNext`.
 */
export function beginSegment(note: Note, block: number, time: number, title: string): Outcome {
  return newSegmentAt(note, block, wholeSecond(time), title);
}

/** The second that has begun at a time. Milliseconds. */
export function wholeSecond(time: number): number {
  return Math.floor(time / second) * second;
}

/** @param endsAbove whether the segment above is made to end there */
function newSegmentAt(
  note: Note,
  block: number,
  start: number,
  title: string,
  endsAbove = false,
): Outcome {
  if (takesFirstPart(note)) {
    const last = note.blocks.length - 1;
    return {
      edits: insertedBelow(
        note,
        last,
        newPartBelow(note, block, { title, point: undefined }, start),
      ),
    };
  }
  const own = note.blocks[block];
  if (own?.kind !== 'part' && own?.kind !== 'segment') {
    return { refusal: message('There is no part here that a segment could begin in') };
  }
  if (staysOpen(own)) {
    return { refusal: message('Code, HTML or a shortcode is left open here; close it first') };
  }
  const refusal = outOfPlace(note, block, start, endsAbove);
  if (refusal !== undefined) return { refusal };
  const { number, ...plan } = planSegment(note, block, start);
  const header = {
    start: fixed(plan.start),
    end: fixed(plan.end),
    number,
    title,
  };
  const layout = { ...headerForms(note), lineEnd: note.lineEnd };
  const template = newHeader(header, layout);
  const below = numbersBelow(note, block, number);
  return { edits: insertedBelow(note, block, { template, below }) };
}

/** Why no segment can begin at a time below a block: the ones above and below are in its way. */
function outOfPlace(note: Note, block: number, start: number, endsAbove: boolean) {
  const place = placeBehind(note.sequence, block);
  const below = segmentBelow(note.sequence, place);
  if (below !== undefined && start >= below.start) return behindNext(note, below, start);
  const { above } = place;
  if (endsAbove || above === undefined || !(start < Math.max(above.start, above.end))) {
    return undefined;
  }
  return message(
    'It is {0}, and {1} ends at {2}',
    timeText(note, above.blockIndex, start),
    segmentName(above.block),
    timeText(note, above.blockIndex, Math.max(above.start, above.end)),
  );
}

/** Sets the end of a segment, also of one that has none yet: `(03:00-)`, `(03:00)`. */
function withEnd(note: Note, segment: SequenceSegment, end: number): Edit[] {
  const { block, blockIndex } = segment;
  const { inner, end: field } = block.header.times;
  if (field !== undefined) return setEnd(note, segment, end);
  const isOpen = /[-–—―－~～]\s*$/.test(block.text.slice(inner.start, inner.end));
  const newText = `${isOpen ? '' : '-'}${timeText(note, blockIndex, end)}`;
  return [{ block: blockIndex, start: inner.end, end: inner.end, newText }];
}

function tooEarly(note: Note, { block, blockIndex, start }: SequenceSegment, time: number) {
  const [own, now] = [segmentName(block), timeText(note, blockIndex, time)];
  return Number.isNaN(start)
    ? message('{0} has no start that can be read', own)
    : message('It is {0}, and {1} starts at {2}', now, own, timeText(note, blockIndex, start));
}

function behindNext(note: Note, { block, blockIndex, start }: SequenceSegment, time: number) {
  return message(
    'It is {0}, and {1} has begun at {2}',
    timeText(note, blockIndex, time),
    segmentName(block),
    timeText(note, blockIndex, start),
  );
}

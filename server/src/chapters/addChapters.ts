import type { Edit } from '../editing/edit';
import { setNumber } from '../editing/edits';
import { episodeDuration } from '../editing/frontMatter/episodeDuration';
import { areNumbersRight } from '../editing/numbers/shiftNumbers';
import { staysOpen } from '../editing/segmentBounds';
import { insertedBelow } from '../editing/segments/insertedBelow';
import { takesFirstPart } from '../editing/segments/insertSegment';
import { type Message, message } from '../l10n/message';
import type { Note } from '../note/note';
import { borderStyle, endBefore } from '../note/sequence/borderStyle';
import { headerForms } from '../note/sequence/headerForms';
import { indexAt, partNumberAt, placeBehind } from '../note/sequence/numbering';
import type { SequencePart, SequenceSegment } from '../note/sequence/sequence';
import { newPartHeading } from '../note/templates/segmentTemplate';
import { fixed } from '../note/templates/template';
import { type ChapterList, type FlatChapter, titleOrTime } from './chapter';
import { segmentOrder } from './chapterOrder';
import { episodeOf } from './episodeOf';
import { type NewSegment, newHeaders } from './newHeaders';
import { endsOfSegments, segmentsIn } from './segmentsIn';
import { titleInHeading } from './titleInNote';

/** The edits that add chapters to a note, or why nothing is added. */
export type AddedChapters =
  | {
      readonly edits: readonly Edit[];
      /** How many chapters were added, and how many left out as something is there. */
      readonly added: number;
      readonly skipped: number;
    }
  | { readonly refusal: Message };

/**
 * Adds chapters to a note as segments, each behind the segment that starts before it and in its
 * part. What is there stays: chapters that start within a segment are left out, and a new segment
 * ends where the next one starts. The part's right numbers go on being right.
 */
export function addChapters(note: Note, list: ChapterList): AddedChapters {
  const [unusable] = segmentOrder(note).unusable;
  if (unusable !== undefined) {
    return { refusal: message('{0}; put that right first', unusable.message) };
  }
  const chapters = list.chapters.flatMap(segmentsIn);
  const free = freeSegments(note, chapters, list.duration ?? episodeDuration(note)?.ms);
  if (free.length === 0) return { refusal: message('All chapters lie in segments that are there') };
  const skipped = chapters.length - free.length;
  const placed = placesIn(note, free);
  if ('refusal' in placed) return placed;
  const edits = placed.isFirstPart ? firstPart(note, list, free) : inserted(note, placed.byBlock);
  return { edits, added: free.length, skipped };
}

interface PlacedSegment extends NewSegment {
  /** The segment that starts last before it. */
  readonly above: SequenceSegment | undefined;
}

function freeSegments(
  { sequence }: Note,
  chapters: readonly FlatChapter[],
  duration: number | undefined,
): PlacedSegment[] {
  const { segments } = sequence;
  const ends = endsOfSegments(chapters, duration);
  let passed = 0;
  return chapters.flatMap(({ start, title, words }, at) => {
    while ((segments[passed]?.start ?? Number.NaN) <= start) passed++;
    const [above, below] = [segments[passed - 1], segments[passed]];
    const isTaken = above !== undefined && (above.start === start || !(above.end <= start));
    const next = Math.min(
      chapters[at + 1]?.start ?? Number.POSITIVE_INFINITY,
      below?.start ?? Number.POSITIVE_INFINITY,
    );
    const known = Math.min(ends[at] ?? start, below?.start ?? Number.POSITIVE_INFINITY);
    const styled = known === next ? endBefore(known, borderStyle(sequence, above)) : known;
    const end = styled > start ? styled : known;
    if (isTaken) return [];
    const own = { start, end, title: titleOrTime(title, start), above };
    return [words === undefined ? own : { ...own, words }];
  });
}

type Places =
  | { readonly isFirstPart: true }
  | { readonly isFirstPart: false; readonly byBlock: ReadonlyMap<number, readonly PlacedSegment[]> }
  | { readonly refusal: Message };

/** The new segments by the index of the block below which they are to stand. */
function placesIn(note: Note, free: readonly PlacedSegment[]): Places {
  const { segments, parts } = note.sequence;
  if (segments.length === 0 && parts.length === 0) {
    return takesFirstPart(note) ? { isFirstPart: true } : { refusal: closeFirst };
  }
  const byBlock = new Map<number, PlacedSegment[]>();
  for (const segment of free) {
    const first = segments[0]?.blockIndex ?? (parts[0]?.blockIndex ?? 0) + 1;
    const block = segment.above?.blockIndex ?? first - 1;
    const own = note.blocks[block];
    if (own?.kind !== 'part' && own?.kind !== 'segment') {
      return { refusal: message('The first segment stands in no part; give it one first') };
    }
    if (staysOpen(own)) return { refusal: closeFirst };
    byBlock.set(block, [...(byBlock.get(block) ?? []), segment]);
  }
  return { isFirstPart: false, byBlock };
}

const closeFirst = message(
  'Code, HTML or a shortcode is left open where a chapter belongs; close it first',
);

function inserted(note: Note, byBlock: ReadonlyMap<number, readonly PlacedSegment[]>): Edit[] {
  const edits: Edit[] = [];
  const addedTo = new Map<SequencePart | undefined, number>();
  for (const [block, segments] of byBlock) {
    const place = placeBehind(note.sequence, block);
    const before = addedTo.get(place.part) ?? 0;
    const first = indexAt(place) + (areNumbersRight(note, place.part) ? before : 0);
    const template = newHeaders(note, block, segments, { part: partNumberAt(place), index: first });
    edits.push(...insertedBelow(note, block, { template, below: [] }));
    addedTo.set(place.part, before + segments.length);
  }
  return [...edits, ...numbersBelow(note, byBlock)];
}

/** Counts the numbers below new segments on, in parts whose numbers are right. */
function numbersBelow(note: Note, byBlock: ReadonlyMap<number, readonly PlacedSegment[]>): Edit[] {
  const edits: Edit[] = [];
  for (const part of [undefined, ...note.sequence.parts]) {
    const segments = part?.segments ?? note.sequence.orphans;
    if (!areNumbersRight(note, part)) continue;
    let by = part === undefined ? 0 : (byBlock.get(part.blockIndex)?.length ?? 0);
    for (const segment of segments) {
      const { partNumber, index, blockIndex } = segment;
      const isNumbered = !Number.isNaN(partNumber) && by > 0;
      if (isNumbered) edits.push(...setNumber(note, segment, `${partNumber}.${index + by}`));
      by += byBlock.get(blockIndex)?.length ?? 0;
    }
  }
  return edits;
}

function firstPart(note: Note, list: ChapterList, segments: readonly PlacedSegment[]): Edit[] {
  const block = note.blocks.length - 1;
  const title = episodeOf(note).title ?? list.title ?? '';
  const template = [
    ...newPartHeading(1, titleInHeading(title), headerForms(note).part),
    fixed(note.lineEnd),
    ...newHeaders(note, block, segments, { part: 1, index: 1 }),
  ];
  return insertedBelow(note, block, { template, below: [] });
}

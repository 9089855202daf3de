import { episodeDuration } from '../editing/frontMatter/episodeDuration';
import type { OpenEdit } from '../editing/segments/refactoringResult';
import { type Message, message } from '../l10n/message';
import type { Note } from '../note/note';
import { borderStyle, endBefore } from '../note/sequence/borderStyle';
import { type ChapterList, type FlatChapter, titleOrTime } from './chapter';
import { segmentOrder } from './chapterOrder';
import { episodeOf } from './episodeOf';
import { insertSegments } from './insertSegments';
import type { NewSegment } from './newHeaders';
import { placeSegments } from './placeSegments';
import { plainPoint } from './pointInNote';
import { endsOfSegments, segmentsIn } from './segmentsIn';

/** The edits that add chapters to a note, or why nothing is added. */
export type AddedChapters =
  | {
      readonly edits: readonly OpenEdit[];
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
  const placed = placeSegments(note, free, episodeOf(note).title ?? list.title ?? '');
  if ('refusal' in placed) return placed;
  return { edits: insertSegments(note, placed), added: free.length, skipped };
}

function freeSegments(
  { sequence }: Note,
  chapters: readonly FlatChapter[],
  duration: number | undefined,
): NewSegment[] {
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
    const own = { start, end, title: titleOrTime(title, start) };
    return [words === undefined ? own : { ...own, points: [plainPoint(words)] }];
  });
}

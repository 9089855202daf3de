import { hour, listTime } from '../base/listTime';
import { plainTitle } from '../note/headers/plainTitle';

/** A chapter of an episode. Times are integer milliseconds. */
export interface Chapter {
  readonly start: number;
  /** Never below the start; absent where it is unknown. */
  readonly end?: number;
  /** Plain text on one line. */
  readonly title: string;
  /** What it is in a note, or would be. */
  readonly level: 'part' | 'segment';
  /** As in the note: `2` for a part, `2.3` for a segment. */
  readonly number?: string;
  /** The title of the part that a segment stands in, where it is not nested below that. */
  readonly part?: string;
  /** The first words that are spoken in it, as plain text; of captions, which have no titles. */
  readonly words?: string;
  /** The segments of a part. */
  readonly children?: readonly Chapter[];
}

/** The chapters of an episode by rising starts, and what is known of the episode. */
export interface ChapterList {
  readonly title?: string;
  readonly artist?: string;
  /** As in the front matter: `2025-04-20`. */
  readonly date?: string;
  /** The URL or path of the episode. */
  readonly media?: string;
  /** Milliseconds. */
  readonly duration?: number;
  readonly chapters: readonly Chapter[];
}

/** A chapter in a flat format. */
export type FlatChapter = Omit<Chapter, 'children' | 'level'>;

/** A title that can be written in every format; the time where it would be empty. */
export function titleOrTime(title: string, start: number): string {
  return plainTitle(title) || listTime(start, start >= hour);
}

/**
 * All chapters in one row, of which no part begins together with its first segment: those two are
 * one chapter, `Part title: Segment title`.
 */
export function flatChapters(chapters: readonly Chapter[]): FlatChapter[] {
  return chapters.flatMap((chapter) => flattened(chapter, ''));
}

function flattened({ children, level, ...own }: Chapter, before: string): FlatChapter[] {
  const named = { ...own, title: before + own.title };
  const [first, ...others] = children ?? [];
  if (first === undefined) return [named];
  const below = flatChapters(others);
  return first.start === own.start
    ? [...flattened(first, `${named.title}: `), ...below]
    : [{ ...named, end: first.start }, ...flattened(first, ''), ...below];
}

/**
 * The end of each of some chapters in a row, for formats that must have one: its own, else the next
 * start, else the episode's duration; never below its start nor above the next.
 */
export function knownEnds(
  chapters: readonly FlatChapter[],
  duration: number | undefined,
): readonly number[] {
  return chapters.map(({ start, end }, at) => {
    const next = chapters[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const last = Number.isFinite(next) ? next : (duration ?? start);
    return Math.max(start, Math.min(end ?? last, next));
  });
}

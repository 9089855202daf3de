import { type Chapter, type FlatChapter, flatChapters, knownEnds } from './chapter';

/** The length of a segment whose end nobody knows, for the author to correct. Milliseconds. */
const unknownLength = 1000;

/**
 * The segments that a chapter becomes: itself, or those below it in one row, however deep. Where the
 * first one begins later than the chapter, the time before it is a segment with the chapter's title.
 */
export function segmentsIn({ children = [], ...own }: Chapter): FlatChapter[] {
  const segments = flatChapters(children);
  const [first] = segments;
  if (first === undefined) return [own];
  return first.start > own.start ? [{ ...own, end: first.start }, ...segments] : segments;
}

/** The ends of segments in a row in milliseconds; one whose end nobody knows lasts a second. */
export function endsOfSegments(
  segments: readonly FlatChapter[],
  duration: number | undefined,
): readonly number[] {
  const ends = knownEnds(segments, duration);
  const last = segments.at(-1);
  return ends.map((end, at) => {
    const isUnknown = at === segments.length - 1 && last?.end === undefined && end === last?.start;
    return isUnknown ? end + unknownLength : end;
  });
}

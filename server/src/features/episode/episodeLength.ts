import { episodeDuration } from '../../editing/frontMatter/episodeDuration';
import type { Note } from '../../note/note';

/** How long an episode is, in milliseconds: as its front matter says, else up to its latest end. */
export function episodeLength(note: Note): number {
  const { sequence, timeline } = note;
  return episodeDuration(note)?.ms ?? sequence.ends[timeline.endsLast] ?? 0;
}

/** How far apart two segments are: below 0 where they overlap. NaN where that is unknown. */
export function distance({ sequence }: Note, above: number, below: number): number {
  const { starts, ends } = sequence;
  const start = starts[below] as number;
  const aboveEnd = ends[above] as number;
  const belowEnd = ends[below] as number;
  // One that stands below and lies before is out of order, which is neither a hole nor an overlap.
  if (belowEnd <= (starts[above] as number) && start < aboveEnd) return Number.NaN;
  return start - (belowEnd < aboveEnd ? belowEnd : aboveEnd);
}

import { episodeDuration } from '../../editing/frontMatter/episodeDuration';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';

/** How long an episode is, in milliseconds: as its front matter says, else up to its latest end. */
export function episodeLength(note: Note): number {
  return episodeDuration(note)?.ms ?? note.chronology.endsLast?.end ?? 0;
}

/** How far apart two segments are: below 0 where they overlap. NaN where that is unknown. */
export function distance(above: SequenceSegment, below: SequenceSegment): number {
  // One that stands below and lies before is out of order, which is neither a hole nor an overlap.
  if (below.end <= above.start && below.start < above.end) return Number.NaN;
  return below.start - (below.end < above.end ? below.end : above.end);
}

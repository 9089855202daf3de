import { episodeDuration } from '../../editing/frontMatter/episodeDuration';
import type { Note } from '../../note/note';
import type { SequenceSegment } from '../../note/sequence/sequence';

/**
 * The length of an episode in milliseconds: the duration in the front matter, else the latest end
 * of a segment, else 0.
 */
export function episodeLength(note: Note): number {
  return episodeDuration(note)?.ms ?? note.chronology.endsLast?.end ?? 0;
}

/**
 * The time between two segments in milliseconds, negative where they overlap. NaN where a time is
 * unknown or the lower segment ends before the upper one starts.
 */
export function distance(above: SequenceSegment, below: SequenceSegment): number {
  // Segments in the wrong order have neither a gap nor an overlap.
  if (below.end <= above.start && below.start < above.end) return Number.NaN;
  return below.start - (below.end < above.end ? below.end : above.end);
}

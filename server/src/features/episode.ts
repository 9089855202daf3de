import type { Note } from '../note/note';
import type { EpisodeResult } from '../protocol';

/** What an episode comes to as a whole; null for a file that is no note. */
export function episode(note: Note): EpisodeResult | null {
  if (!note.isNote) return null;
  const { sequence, timeline } = note;
  const last = timeline.endsLast[sequence.count] ?? -1;
  return { segments: sequence.count, length: sequence.ends[last] ?? null };
}

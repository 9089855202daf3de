import type { Note } from '../../note/note';
import type { EpisodeSummary } from '../../protocol/protocol';
import { episodeLength } from './episodeLength';

/** What an episode comes to as a whole. */
export function episode(note: Note): EpisodeSummary {
  const length = episodeLength(note);
  return { segments: note.sequence.segments.length, length: length > 0 ? length : null };
}

import type { Note } from '../../note/note';
import type { EpisodeSummary } from '../../protocol/protocol';
import { episodeLength } from './episodeLength';

/** The number of segments and the length in milliseconds, null where it is unknown. */
export function episodeSummary(note: Note): EpisodeSummary {
  const length = episodeLength(note);
  return { segments: note.sequence.segments.length, length: length > 0 ? length : null };
}

import type { Note } from '../../note/note';
import type { Episode } from '../../protocol/protocol';
import { episodeLength } from './episodeLength';

/** The number of segments and the length in milliseconds, null where it is unknown. */
export function episodeSummary(note: Note): Episode {
  const length = episodeLength(note);
  return { segments: note.sequence.segments.length, length: length > 0 ? length : null };
}

import { timeText } from '../editing/edits';
import { type Message, message } from '../l10n/message';
import type { Note } from '../note/note';
import type { SequenceSegment } from '../note/sequence/sequence';

/**
 * What of a note is in no chapter: parts without a time and, where only parts count, segments
 * without a part.
 *
 * @param usable the segments that become chapters
 */
export function lostHeaders(
  { sequence }: Note,
  usable: readonly SequenceSegment[],
  level: 'parts' | 'both',
): Message[] {
  const timed = new Set(usable.map(({ part }) => part));
  const lost = sequence.parts
    .filter((part) => !timed.has(part))
    .map(({ number }) =>
      message('{0} has no segment, and so no time: it is left out', `part${number}`),
    );
  if (level === 'parts' && timed.has(undefined)) {
    lost.push(message('The segments before the first part are left out'));
  }
  return lost;
}

/** That platforms ignore a list whose first chapter starts late. */
export function lateStart(note: Note, { blockIndex, start }: SequenceSegment): Message {
  return message(
    'The first chapter starts at {0}, not at 0:00: YouTube, Apple Podcasts and Spotify ignore such a list',
    timeText(note, blockIndex, start),
  );
}

import { durationFields } from '../base/formatTime';
import type { Span } from '../base/span';
import { type Message, message } from '../l10n/message';
import type { SegmentBlock } from '../note/block';

/** A stretch of a block as the author wrote it. */
export function written(block: { readonly text: string }, { start, end }: Span): string {
  return block.text.slice(start, end);
}

/** What an author would call a segment: its number, else its title, else its times. */
export function segmentName(block: SegmentBlock): string {
  const { number, title, times } = block.header;
  return shortened(written(block, number ?? (title.start < title.end ? title : times.inner)));
}

const longest = 60;

/** A text that leaves room for the sentence around it: cut, between characters, after 60. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

/** A length of time for people: `9s`, `1m 05s`, `1h 02m 05s`. Takes milliseconds, 0 or more. */
export function durationText(ms: number): Message {
  const fields = durationFields(ms);
  switch (fields.length) {
    case 1:
      return message('{0}s', ...fields);
    case 2:
      return message('{0}m {1}s', ...fields);
    default:
      return message('{0}h {1}m {2}s', ...fields);
  }
}

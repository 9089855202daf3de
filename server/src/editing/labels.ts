import { durationFields } from '../base/formatTime';
import type { Span } from '../base/span';
import { type Message, message } from '../l10n/message';
import type { SegmentBlock } from '../note/block';

/** The text of a span of a block. */
export function written(block: { readonly text: string }, { start, end }: Span): string {
  return block.text.slice(start, end);
}

/** A name for a segment: its number, else its title, else its times. */
export function segmentName(block: SegmentBlock): string {
  const { number, title, times } = block.header;
  return shortened(written(block, number ?? (title.start < title.end ? title : times.inner)));
}

const maxLength = 60;

/** A text cut after 60 characters, so that it fits into a sentence. */
export function shortened(text: string): string {
  if (text.length <= maxLength) return text;
  const characters = Array.from(text.slice(0, 2 * maxLength + 2));
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text;
}

/** A duration for display: `9s`, `1m 05s`, `1h 02m 05s`. Takes milliseconds, 0 or more. */
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

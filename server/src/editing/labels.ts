import { durationFields } from '../base/formatTime';
import { shortened } from '../base/shortened';
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

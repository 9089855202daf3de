import type { SegmentBlock, Span } from '../note/block';

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

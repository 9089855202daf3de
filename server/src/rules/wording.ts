import type { PartBlock, SegmentBlock, Span } from '../note/block';

/** A stretch of a block as the author wrote it. */
export function written(block: { readonly text: string }, { start, end }: Span): string {
  return block.text.slice(start, end);
}

/** What an author would call a segment: its number, else its title, else its times. */
export function segmentName(block: SegmentBlock): string {
  const { number, title, times } = block.header;
  return written(block, number ?? (title.start < title.end ? title : times.inner));
}

/** What an author would call a part: `part3`. */
export function partName(block: PartBlock): string {
  return `part${block.heading.number}`;
}

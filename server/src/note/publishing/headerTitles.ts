import { memoised } from '../../base/memoised';
import type { PartBlock, SegmentBlock } from '../block';
import { publishedTitle } from '../headers/publishedTitle';

/** The title of a header or part heading as it is published, without its number; may be empty. */
export function headerTitle(block: PartBlock | SegmentBlock): string {
  return published(block).title;
}

const published = memoised((block: PartBlock | SegmentBlock) => ({
  title: publishedTitle(writtenTitle(block), block.kind === 'segment' ? '***' : ''),
}));

/** The title of a header or part heading as its author wrote it: never shorter than what is published. */
export function writtenTitle(block: PartBlock | SegmentBlock): string {
  const { start, end } = block.kind === 'segment' ? block.header.title : block.heading.title;
  return block.text.slice(start, end);
}

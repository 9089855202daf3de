import { memoised } from '../../base/memoised';
import type { Steps } from '../../base/steps';
import type { PartBlock, SegmentBlock } from '../block';
import { publishedTitle } from '../headers/publishedTitle';
import type { Note } from '../note';

/** The title of a header or part heading as it is published, without its number; may be empty. */
export function headerTitle(block: PartBlock | SegmentBlock): string {
  return published(block).title;
}

/** Memoised, as a Markdown parser may have to read it. */
const published = memoised((block: PartBlock | SegmentBlock) => ({
  title: publishedTitle(writtenTitle(block), block.kind === 'segment' ? '***' : ''),
}));

/** The title of a header or part heading as its author wrote it: never shorter than what is published. */
export function writtenTitle(block: PartBlock | SegmentBlock): string {
  const { start, end } = block.kind === 'segment' ? block.header.title : block.heading.title;
  return block.text.slice(start, end);
}

/** Reads all titles of a note, so that `headerTitle` gives each of them at once. */
export function* readTitles({ blocks }: Note): Steps<void> {
  for (const block of blocks) {
    if (block.kind === 'segment' || block.kind === 'part') headerTitle(block);
    yield;
  }
}

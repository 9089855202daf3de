import { memoised } from '../base/memoised';
import type { Steps } from '../base/steps';
import { written } from '../editing/labels';
import type { PartBlock, SegmentBlock } from '../note/block';
import { publishedTitle } from '../note/headers/publishedTitle';
import type { Note } from '../note/note';

/** The title of a segment as published. Memoised, as a Markdown parser may have to read it. */
export const segmentTitle = memoised((block: SegmentBlock) => ({
  text: publishedTitle(written(block, block.header.title), '***'),
}));

/** The title of a part as published; see `segmentTitle`. */
export const partTitle = memoised((block: PartBlock) => ({
  text: publishedTitle(written(block, block.heading.title), ''),
}));

/** Reads all titles of a note, so that `chaptersOf` takes no longer than one step. */
export function* readTitles({ blocks }: Note): Steps<void> {
  for (const block of blocks) {
    if (block.kind === 'segment') segmentTitle(block);
    else if (block.kind === 'part') partTitle(block);
    yield;
  }
}

import { memoised } from '../../base/memoised';
import type { PartBlock, SegmentBlock } from '../block';
import { publishedTitle } from '../headers/publishedTitle';

/** A segment's title as it is published, without its number; empty where it has none. */
export function segmentTitle(block: SegmentBlock): string {
  return ofSegment(block).title;
}

/** A part's title as it is published, without its number; empty where it has none. */
export function partTitle(block: PartBlock): string {
  return ofPart(block).title;
}

const ofSegment = memoised(({ text, header }: SegmentBlock) => ({
  title: publishedTitle(text.slice(header.title.start, header.title.end), '***'),
}));

const ofPart = memoised(({ text, heading }: PartBlock) => ({
  title: publishedTitle(text.slice(heading.title.start, heading.title.end), ''),
}));

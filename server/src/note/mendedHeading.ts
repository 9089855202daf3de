import type { Block, PartBlock } from './block';
import { MarkdownLine } from './structure/markdownLine';
import { documentStart, isBelowClosedHtml, type MarkdownState } from './structure/markdownState';

/**
 * What Markdown has open where a block begins, once a blank line sets a header or heading off from
 * raw HTML right above.
 */
export function mendedEntry({ kind, entry }: Block): MarkdownState {
  const opensHere = kind === 'part' || kind === 'segment';
  return opensHere && isBelowClosedHtml(entry) ? documentStart : entry;
}

/** What Markdown has open behind the line of a part heading once that is spelled properly. */
export function stateBehindHeading(block: PartBlock): MarkdownState {
  const { text, heading } = block;
  const mended = `${text.slice(0, heading.line.start).replace('\ufeff', '')}#`;
  const line = new MarkdownLine();
  line.read(mendedEntry(block), mended, 0, mended.length);
  return line.state;
}

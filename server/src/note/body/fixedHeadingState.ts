import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import {
  documentStart,
  isBelowClosedHtml,
  type MarkdownState,
} from '../../markdown/blocks/markdownState';
import type { PartBlock } from '../block';

/**
 * What Markdown has open after the line of a part heading once the heading is well spelled and
 * separated from raw HTML directly above.
 */
export function stateBehindHeading({ text, heading, entry }: PartBlock): MarkdownState {
  const mended = `${text.slice(0, heading.line.start).replace('\ufeff', '')}#`;
  const line = new MarkdownLine();
  line.read(isBelowClosedHtml(entry) ? documentStart : entry, mended, 0, mended.length);
  return line.state;
}

import { lineEndFinder } from '../../base/lineEndFinder';
import { afterLineEnd } from '../../base/lines';
import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import { OpenParagraph } from '../../markdown/blocks/openParagraph';
import { maskShortcodes } from '../../markdown/inline/maskForMarkdown';
import type { Block } from '../block';
import { stateBehindHeading } from './fixedHeadingState';

/**
 * A line of `-` or `=` that makes the text above it a heading (CommonMark 0.31, section 4.3). The
 * span is that of its marks; all offsets count from the start of the block.
 */
export interface Underline extends Span {
  readonly mark: '-' | '=';
  /** Where its line starts. */
  readonly lineStart: number;
  /** The first line of the text above, within the block. */
  readonly above: Span;
  /** Whether that line is the block's header. */
  readonly isUnderHeader: boolean;
}

const mayUnderline = /^[ \t>]*(?:-+|=+)[ \t]*$/m;

/**
 * The underlines of a block, in their order; none in front matter. A malformed part heading counts
 * as the well-spelled one. Takes time in proportion to the text, and almost none where no line
 * looks like one.
 */
export const underlinesOf: (block: Block) => readonly Underline[] = memoised((block) => {
  if (block.kind === 'frontMatter' || !mayUnderline.test(block.text)) return [];
  const text = maskShortcodes(block.text);
  const underlines: Underline[] = [];
  const paragraph = new OpenParagraph();
  const line = new MarkdownLine();
  const endOfLine = lineEndFinder(text);
  let state = block.entry;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(at);
    line.read(state, text, at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at, end);
    if (line.underlines && !paragraph.isTable(text)) {
      underlines.push({
        start: line.contentStart,
        end: withoutBlanks(text, { start: at, end }).end,
        mark: text.charAt(line.contentStart) === '-' ? '-' : '=',
        lineStart: at,
        above: withoutBlanks(text, paragraph.firstLine),
        isUnderHeader:
          block.kind === 'segment' && paragraph.firstLine.start <= block.header.line.start,
      });
    }
    paragraph.add(line, state.leaf, end);
    const isHeading = at === 0 && block.kind === 'part' && !line.literal;
    state = isHeading ? stateBehindHeading(block) : line.state;
    at = afterLineEnd(text, end);
  }
  return underlines;
});

function withoutBlanks(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

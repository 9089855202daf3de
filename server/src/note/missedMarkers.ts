import { type Block, memoised, type Span } from './block';
import { maskShortcodes } from './emphasis/markdownMask';
import { beginsLikeItem, isMeantAsItem } from './listIntent';
import { MarkdownLine } from './structure/markdownLine';
import type { MarkdownState } from './structure/markdownState';
import { type TextLine, textLines } from './textLines';

/** A `-` or `*` that was meant to begin a list item; the span counts from the start of the block. */
export interface MissedMarker extends Span {
  /** Whether a space behind it makes the item, without one behind the markers above it. */
  readonly isItemAlone: boolean;
}

/** The first lines of a block that a list item can be looked for in. */
const mayMiss = /^\ufeff?[ \t>]*[-*]\p{L}/mu;

/**
 * The markers of a block behind which the space is missing that would make list items of their
 * lines, in their order; none in front matter, code, raw HTML and tables. Takes time in proportion
 * to the text, and next to none where no line begins like one.
 */
export const missedMarkersOf: (block: Block) => readonly MissedMarker[] = memoised((block) => {
  if (block.kind === 'frontMatter' || !mayMiss.test(block.text)) return [];
  const text = maskShortcodes(block.text);
  const lines = textLines(block, text);
  const meant = new Set(
    lines.filter((line, at) => beginsLikeItem(text, line) && isMeantAsItem(text, lines, at)),
  );
  return meant.size === 0 ? [] : markersThatHelp(block.entry, text, lines, meant);
});

/** Leaves out what would be no list item with its space either. */
function markersThatHelp(
  entry: MarkdownState,
  text: string,
  lines: readonly TextLine[],
  meant: ReadonlySet<TextLine>,
): MissedMarker[] {
  const markers: MissedMarker[] = [];
  const line = new MarkdownLine();
  let [written, mended] = [entry, entry];
  for (const own of lines) {
    const { lineStart, start, end } = own;
    if (meant.has(own)) {
      const spaced = `${text.slice(lineStart, start + 1)} ${text.slice(start + 1, end)}`;
      line.read(written, spaced, 0, spaced.length);
      const isItemAlone = line.openedCount > 0;
      line.read(mended, spaced, 0, spaced.length);
      if (line.openedCount > 0) markers.push({ start, end: start + 1, isItemAlone });
      else line.read(mended, text, lineStart, end);
    } else line.read(mended, text, lineStart, end);
    mended = line.state;
    line.read(written, text, lineStart, end);
    written = line.state;
  }
  return markers;
}

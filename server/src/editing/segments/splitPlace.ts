import { blockLineStarts, endOfLine } from '../../base/lines';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import { readLineInto } from '../../markdown/blocks/markdownState';
import type { SegmentBlock } from '../../note/block';

/** A setext underline makes a heading of a header above it (CommonMark 0.31, section 4.3). */
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** A line with text and less than four blanks before it: more are code or continue a list item. */
const beginsAtLeft = /^ {0,3}[^ \t]/;

/**
 * The line of a segment before which its body can be split: the one at the cursor or, where the
 * cursor is behind the text of its line, the next one with text; from there the first that Markdown
 * would read alike under a header of its own. Nested points, the rest of a code block and
 * underlines would change.
 *
 * @param line the cursor's line, counted from the header's, which is 0
 * @param column the cursor's column, in UTF-16 code units
 * @param paired the note's paired shortcodes
 * @returns the line, counted from the header's; undefined where one of both bodies would be empty
 */
export function splitLine(
  block: SegmentBlock,
  { line, column }: { readonly line: number; readonly column: number },
  paired: ReadonlySet<string>,
): number | undefined {
  const lines = linesOf(block);
  const isWithText = (text: string | undefined) => text !== undefined && text.trim() !== '';
  const isBehindText = column > 0 && column >= (lines[line] ?? '').trimEnd().length;
  if (line < block.header.lines - 1) return undefined;
  let at = isBehindText ? line + 1 : line;
  while (at < lines.length && !isWithText(lines[at])) at++;
  if (at >= lines.length) return undefined;
  const possible = possibleLines(block, lines, paired);
  while (at > 0 && !possible.has(at)) at--;
  return lines.slice(block.header.lines, at).some(isWithText) ? at : undefined;
}

function linesOf(block: SegmentBlock): string[] {
  return blockLineStarts(block).map((start) =>
    block.text.slice(start, endOfLine(block.text, start)),
  );
}

/** The lines of a body that begin a block, or continue a paragraph, outside of all containers. */
function possibleLines(
  block: SegmentBlock,
  lines: readonly string[],
  paired: ReadonlySet<string>,
): Set<number> {
  const possible = new Set<number>();
  const reading = new MarkdownLine();
  let state = block.entry;
  for (const [number, start] of blockLineStarts(block).entries()) {
    const { text } = block;
    const isInShortcode = state.shortcode !== '';
    readLineInto(reading, state, text, start, endOfLine(text, start), paired);
    const line = lines[number] as string;
    const isApart = reading.kept === 0 && !reading.goesOnLiterally && !isInShortcode;
    const isSame = beginsAtLeft.test(line) && !underline.test(line);
    if (number >= block.header.lines && isApart && isSame) possible.add(number);
    state = reading.state;
  }
  return possible;
}

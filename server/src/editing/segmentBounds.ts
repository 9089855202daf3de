import { endsAtBlankLine } from '../markdown/blocks/htmlBlock';
import { documentStart, sameState } from '../markdown/blocks/markdownState';
import { Leaf } from '../markdown/blocks/openBlocks';
import type { Block } from '../note/block';

/**
 * Splits a block's text from the line ends after it, blank lines included. Blanks at the end of the
 * last line with text stay with it: two of them are a line break in Markdown.
 */
export function splitTrailing(text: string): { core: string; trailing: string } {
  const textEnd = text.trimEnd().length;
  let end = textEnd;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { core: text.slice(0, end), trailing: text.slice(end) };
}

/** Whether a blank line follows a segment's last line. */
export function endsInBlankLine(trailing: string): boolean {
  return (trailing.match(/\r\n|\r|\n/g) ?? []).length > 1;
}

/** Whether a block leaves code, raw HTML or a raw shortcode open for text added after it. */
export function staysOpen({ exit }: Block): boolean {
  if (exit.shortcode !== '') return true;
  if (exit.leaf === Leaf.html) return !endsAtBlankLine(exit.detail);
  return exit.leaf === Leaf.backticks || exit.leaf === Leaf.tildes;
}

/**
 * Whether a header directly after a block would continue a list, a quote or a paragraph instead of
 * starting a paragraph of its own.
 */
export function needsBlankLine({ text, exit }: Block): boolean {
  return !endsInBlankLine(splitTrailing(text).trailing) && !sameState(exit, documentStart);
}

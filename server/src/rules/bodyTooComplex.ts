import { endOfLine } from '../base/lines';
import type { Span } from '../base/span';
import { message } from '../l10n/message';
import type { Block } from '../note/block';
import { markupFaultsOf } from '../note/body/markupFaults';
import type { BlockRule } from './rule';

/** Text that would take the Markdown parser too long and was left unchecked. */
export const bodyTooComplex: BlockRule = {
  code: 'body-too-complex',
  severity: 'hint',
  scope: 'block',
  check(block, { markup }) {
    const lines = linesWithMarks(block.text, markupFaultsOf(block, markup.dialect).unchecked);
    if (lines === 0) return [];
    return [
      {
        ...firstLineOf(block),
        message: message(
          'There is too much markup here to check all of it; the emphasis and strikethrough in {0} of the lines was left unchecked',
          lines,
        ),
      },
    ];
  },
};

function firstLineOf(block: Block): Span {
  if (block.kind === 'segment') return block.header.line;
  if (block.kind === 'part') return block.heading.line;
  const start = block.text.search(/[^\s\ufeff]/);
  return { start, end: endOfLine(block.text, start) };
}

/** How many lines hold marks in one of the spans, which are in order and may share lines. */
function linesWithMarks(text: string, spans: readonly Span[]): number {
  let lines = 0;
  let counted = 0;
  for (const { start, end } of spans) {
    for (const { index, 0: marks } of text.slice(start, end).matchAll(/[*_~][^\r\n]*/g)) {
      const at = start + index;
      if (lines === 0 || /[\r\n]/.test(text.slice(counted, at))) lines++;
      counted = Math.max(counted, at + marks.length);
    }
  }
  return lines;
}

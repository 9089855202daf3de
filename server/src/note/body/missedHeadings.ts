import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { maskShortcodes } from '../../markdown/inline/maskForMarkdown';
import type { Block } from '../block';
import { type TextLine, textLines } from './textLines';

/** The `#` of a line that was meant as a heading; the span counts from the start of the block. */
export interface MissedHeading extends Span {
  /** No text follows in the block: whether it was meant as a heading depends on the next block. */
  readonly endsBlock: boolean;
}

const mayMiss = /^\ufeff? {0,3}#{1,6}[\p{L}\p{N}]/mu;

/** A `#` with one word and nothing else on the line. */
const heading = /^( {0,3})(#{1,6})([\p{L}\p{N}][^\s#]*)[ \t]*$/u;
const colour = /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/**
 * The lines of a block that are one `#word`, with text or a list below them after at most one blank
 * line. Next to other such lines, or with nothing below, it is a hashtag. Takes almost no time
 * where no line looks like one.
 */
export const missedHeadingsOf: (block: Block) => readonly MissedHeading[] = memoised((block) => {
  if (block.kind === 'frontMatter' || !mayMiss.test(block.text)) return [];
  const text = maskShortcodes(block.text);
  const lines = textLines(block, text);
  return lines.flatMap((line, at) => {
    const match = heading.exec(text.slice(line.lineStart, line.end));
    if (match === null || !line.isText || line.isOpening || line.paragraph.isTable) return [];
    const [, indent = '', marks = '', word = ''] = match;
    if (!/\p{L}/u.test(word) || colour.test(word)) return [];
    const [above, below] = [nearText(lines, at, -1), nearText(lines, at, 1)];
    if ([above, below].some((other) => other !== undefined && isHashtags(text, other))) return [];
    if (below !== undefined && !below.isText) return [];
    if (below === undefined && !endsWithin(lines, at)) return [];
    const start = line.lineStart + indent.length;
    return [{ start, end: start + marks.length, endsBlock: below === undefined }];
  });
});

/** The nearest line with text above or below one, at most one blank line away. */
function nearText(lines: readonly TextLine[], at: number, step: -1 | 1): TextLine | undefined {
  return [lines[at + step], lines[at + 2 * step]].find((line) => line && !isBlank(line));
}

function isHashtags(text: string, { lineStart, end, isText }: TextLine): boolean {
  const words = text
    .slice(lineStart, end)
    .trim()
    .split(/[ \t]+/);
  return isText && words.every((word) => /^#\S/.test(word));
}

/** Whether the block ends with a line, or with a blank line below it. */
function endsWithin(lines: readonly TextLine[], at: number): boolean {
  return at + 1 >= lines.length - 1;
}

function isBlank({ start, end }: TextLine): boolean {
  return start === end;
}

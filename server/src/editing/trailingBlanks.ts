import { blockLineStarts, endBeforeBlanks, endOfLine } from '../base/lines';
import { MarkdownLine } from '../markdown/blocks/markdownLine';
import { type MarkdownState, readLineInto } from '../markdown/blocks/markdownState';
import { Leaf } from '../markdown/blocks/openBlocks';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import type { Edit } from './edit';

/** A line break in Markdown if the paragraph continues (CommonMark 0.31, section 6.7). */
const lineBreak = / {2}$/;
/** A backslash at the end of a line is a line break too, so that blanks after one must stay. */
const wouldBreak = /(?<!\\)(?:\\\\)*\\[ \t]+$/;
/** Code, raw HTML and links can span lines, and blanks within them count. */
const maySpanLines = /[`<[]/;
/** A shortcode continues the paragraph, as Hugo replaces it before it reads Markdown. */
const shortcode = /^[ \t]*\{\{[<%]/;
const markerAlone = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/;

/**
 * Removes the blanks at the end of a block's lines, where that does not change what is published:
 * not in code, raw HTML and raw shortcodes, and not where they break a line. Blanks after a marker
 * without text stay as well. Blank lines after the block's last text are ignored.
 *
 * @param block an index into the note's blocks; empty for front matter
 */
export function trimLines(note: Note, block: number): Edit[] {
  const own = note.blocks[block];
  if (own === undefined || own.kind === 'frontMatter' || !/[ \t](?:[\r\n]|$)/.test(own.text)) {
    return [];
  }
  const lines = readLines(own, note.pairedShortcodes);
  const textEnd = own.text.trimEnd().length;
  const next = note.blocks[block + 1];
  const edits: Edit[] = [];
  let paragraph: Paragraph = { last: -1, maySpanLines: false };
  const isInSpans = (number: number) => {
    if (number > paragraph.last) paragraph = paragraphAt(lines, number);
    return paragraph.maySpanLines;
  };
  for (const [number, line] of lines.entries()) {
    if (line.start >= textEnd) break;
    const below = lines[number + 1];
    const isFollowed =
      below === undefined || below.start === own.text.length
        ? next?.kind === 'segment' && !next.startsParagraph
        : below.continues || shortcode.test(below.text);
    const blanks = line.isLiteral ? 0 : removable(line.text, isFollowed, () => isInSpans(number));
    if (blanks === 0) continue;
    const end = line.start + line.text.length;
    edits.push({ block, start: end - blanks, end, newText: '' });
  }
  return edits;
}

interface ReadLine {
  readonly start: number;
  readonly text: string;
  /** Code or raw HTML, or a blank line that may stand between two lines of code. */
  readonly isLiteral: boolean;
  /** Continues the paragraph of the line above. */
  readonly continues: boolean;
}

function readLines(block: Block, paired: ReadonlySet<string>): ReadLine[] {
  const reading = new MarkdownLine();
  let state: MarkdownState = block.entry;
  let isBehindCode = false;
  return blockLineStarts(block).map((start) => {
    const end = endOfLine(block.text, start);
    const text = block.text.slice(start, end);
    const before = state;
    readLineInto(reading, state, block.text, start, end, paired);
    state = reading.state;
    const isBlank = text.trim() === '';
    if (!isBlank) isBehindCode = reading.literal;
    const continues =
      !isBlank &&
      !reading.literal &&
      reading.openedCount === 0 &&
      holdsText(before) &&
      holdsText(state) &&
      !reading.startsParagraph;
    return { start, text, isLiteral: reading.literal || isBehindCode, continues };
  });
}

function holdsText({ leaf }: MarkdownState): boolean {
  return leaf === Leaf.paragraph || leaf === Leaf.definitions;
}

/** How many blanks at the end of a line have no effect. */
function removable(text: string, isFollowed: boolean, isInSpans: () => boolean): number {
  const blanks = text.length - endBeforeBlanks(text, 0, text.length);
  if (blanks === 0 || markerAlone.test(text)) return 0;
  if (!isFollowed) return blanks;
  if (lineBreak.test(text) || wouldBreak.test(text) || isInSpans()) return 0;
  return blanks;
}

interface Paragraph {
  /** The index of its last line. */
  readonly last: number;
  readonly maySpanLines: boolean;
}

/** The lines around one that form its paragraph. */
function paragraphAt(lines: readonly ReadLine[], number: number): Paragraph {
  let first = number;
  while (lines[first]?.continues) first--;
  let last = number;
  while (lines[last + 1]?.continues) last++;
  const own = lines.slice(first, last + 1);
  return { last, maySpanLines: own.some(({ text }) => maySpanLines.test(text)) };
}

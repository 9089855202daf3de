import type { DataValue } from '../../base/dataTree';
import {
  afterLineEnd,
  blockLineStarts,
  endBeforeBlanks,
  endOfLine,
  lastNotAbove,
} from '../../base/lines';
import { readFrontMatter } from '../../frontMatter/readFrontMatter';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import { readLineInto } from '../../markdown/blocks/markdownState';
import { Leaf } from '../../markdown/blocks/openBlocks';
import type { Block, FrontMatterBlock } from '../../note/block';
import { wouldBeComment } from '../../note/body/htmlComments';
import type { Note } from '../../note/note';
import type { Edit } from '../edit';
import type { Finding } from '../finding';

/**
 * Silences a finding on its line by a comment: above a header, a heading or a line of front matter,
 * at the end of a line of text. Undefined where a comment would not be read as one, or would change
 * what is published.
 */
export function silenceOnLine(note: Note, { block, start, code }: Finding): Edit | undefined {
  const own = note.blocks[block];
  if (own === undefined) return undefined;
  const starts = blockLineStarts(own);
  const isInHeader = own.kind === 'segment' && start <= own.header.line.end;
  const lineStart = isInHeader ? 0 : (starts[lastNotAbove(starts, start, starts.length)] ?? 0);
  const above = (newText: string): Edit => ({
    block,
    start: lineStart,
    end: lineStart,
    newText: newText + note.lineEnd,
  });
  if (own.kind === 'frontMatter') {
    if (!takesCommentAbove(own, lineStart)) return undefined;
    const indent = /^[ \t]*/.exec(own.text.slice(lineStart))?.[0] ?? '';
    return above(`${indent}# episode-notes-disable-next-line ${code}`);
  }
  if (lineStart === 0 && own.kind !== 'preamble') {
    if (own.kind === 'segment' && !own.startsParagraph) return undefined;
    const top = own.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const edit = above(`<!-- episode-notes-disable-next-line ${code} -->`);
    return { ...edit, start: top, end: top };
  }
  return atEndOfLine(note, own, block, lineStart, code);
}

function takesCommentAbove(block: FrontMatterBlock, lineStart: number): boolean {
  const reading = readFrontMatter(block);
  if (!reading.ok || block.format === 'json' || lineStart < block.content.start) return false;
  return !reading.entries.some(({ value }) => isInString(value, lineStart));
}

function isInString(value: DataValue, at: number): boolean {
  if (value.kind === 'array') return value.items.some((item) => isInString(item.value, at));
  return value.kind === 'string' && value.start < at && at < value.end;
}

function atEndOfLine(note: Note, own: Block, block: number, lineStart: number, code: string) {
  const lineEnd = endOfLine(own.text, lineStart);
  if (!isPlainText(note, own, lineStart)) return undefined;
  // Blanks or a backslash at the end of a line break it (CommonMark 0.31, section 6.7).
  const isBackslash = own.text.charAt(lineEnd - 1) === '\\';
  const at = isBackslash ? lineEnd - 1 : endBeforeBlanks(own.text, lineStart, lineEnd);
  const newText = ` <!-- episode-notes-disable-line ${code} -->`;
  const before = own.text.slice(lineStart, at);
  const isInComment = before.lastIndexOf('<!--') > before.lastIndexOf('-->');
  if (isInComment || !wouldBeComment(own, at, newText)) return undefined;
  return { block, start: at, end: at, newText };
}

/** Whether a line continues or begins a paragraph that is no table and has no underline. */
function isPlainText(note: Note, { text, entry }: Block, lineStart: number): boolean {
  const line = new MarkdownLine();
  let state = entry;
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const from = at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at;
    readLineInto(line, state, text, from, end, note.pairedShortcodes);
    if (at > lineStart) return !line.underlines;
    if (at === lineStart) {
      const isText = line.state.leaf === Leaf.paragraph && !line.literal && !line.underlines;
      if (!isText || text.slice(at, end).includes('|')) return false;
    }
    state = line.state;
    at = afterLineEnd(text, end);
  }
  return true;
}

import { endOfLine, lineEndOf } from '../base/lines';
import { readLine } from '../markdown/blocks/markdownState';
import { Leaf } from '../markdown/blocks/openBlocks';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import type { Edit } from './edit';
import { replace } from './edits';
import { isBareHeading, ownText } from './leadingComments';
import { endsInBlankLine } from './segmentBounds';

/** LSP's `FormattingOptions` about white space; what is not set is done. */
export interface WhitespaceOptions {
  readonly trimTrailingWhitespace?: boolean;
  readonly insertFinalNewline?: boolean;
  readonly trimFinalNewlines?: boolean;
}

/**
 * Makes exactly one blank line before the header or heading after a block, above its silencing
 * comments, and one line end at the end of the note. A header directly under its part heading stays
 * there. Nothing changes before a line that Markdown would not read as a header or heading of its
 * own: a blank line could affect more than the spacing.
 *
 * @param block the index of the block that precedes the blank lines
 */
export function spaceBelow(note: Note, block: number, wanted: WhitespaceOptions = {}): Edit[] {
  const own = note.blocks[block];
  if (own === undefined || (own.kind === 'frontMatter' && !own.closed)) return [];
  const { core, trailing } = ownText(note, block);
  if (block === note.blocks.length - 1) return endOfNote(note, block, wanted);
  if (!standsAlone(note, block + 1) || isOpen(own)) return [];
  const end = core.length + trailing.length;
  if (isBlank(core)) {
    return block === 0 ? [] : replace(note, block, { start: 0, end }, lineEndOf(trailing));
  }
  if (!endsInBlankLine(trailing) && isFirstHeader(note, block)) return [];
  const lineEnd = lineEndOf(trailing);
  return replace(note, block, { start: core.length, end }, lineEnd + lineEnd);
}

/** Whether the next block is the first header of a part with no text under the heading. */
function isFirstHeader(note: Note, block: number): boolean {
  return isBareHeading(note, block) && note.blocks[block + 1]?.kind === 'segment';
}

function endOfNote(note: Note, block: number, wanted: WhitespaceOptions): Edit[] {
  const own = note.blocks[block] as Block;
  const { core, trailing } = ownText(note, block);
  const end = core.length + trailing.length;
  const isWanted = trailing === '' ? wanted.insertFinalNewline : wanted.trimFinalNewlines;
  if (isWanted === false) return [];
  if (isBlank(core)) return block === 0 ? [] : replace(note, block, { start: 0, end }, '');
  if (isOpen(own) && trailing !== '') return [];
  const gap = { start: core.length, end };
  return replace(note, block, gap, trailing === '' ? note.lineEnd : lineEndOf(trailing));
}

/** Blanks before the first line end of a block count as its text; see `splitTrailing`. */
function isBlank(core: string): boolean {
  return /^[ \t]*$/.test(core);
}

/** Whether Markdown reads a header or heading as such, outside of all lists and quotes. */
function standsAlone(note: Note, block: number): boolean {
  const own = note.blocks[block] as Block;
  if (own.kind === 'segment') return own.startsParagraph;
  if (own.kind !== 'part' || own.heading.form === undefined) return false;
  const { pairedShortcodes } = note;
  const { state } = readLine(own.entry, own.text, 0, endOfLine(own.text, 0), pairedShortcodes);
  return state.containers.length === 0;
}

/** Whether code, raw HTML or a raw shortcode is open after a block's last line. */
function isOpen({ exit }: Block): boolean {
  return exit.shortcode !== '' || exit.leaf === Leaf.html || isFence(exit.leaf);
}

function isFence(leaf: Leaf): boolean {
  return leaf === Leaf.backticks || leaf === Leaf.tildes;
}

/** Removes the indentation of a header or heading that Markdown reads as such. */
export function dedent(note: Note, block: number): Edit[] {
  const own = note.blocks[block] as Block;
  if (own.kind !== 'segment' && own.kind !== 'part') return [];
  if (!standsAlone(note, block)) return [];
  const { start: end } = own.kind === 'segment' ? own.header.line : own.heading.line;
  const start = own.text.startsWith('\uFEFF') ? 1 : 0;
  return start < end ? [{ block, start, end, newText: '' }] : [];
}

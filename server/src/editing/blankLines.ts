import { endOfLine, lineEndOf } from '../base/lines';
import { readLine } from '../markdown/blocks/markdownState';
import { Leaf } from '../markdown/blocks/openBlocks';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import type { Edit } from './edit';
import { replace } from './edits';
import { isBareHeading, ownText } from './leadingComments';
import { endsInBlankLine } from './segmentBounds';

/**
 * Puts exactly one blank line before the header or heading that follows a block, above the
 * silencing comments that go with it, and one line end at the end of the note. A header directly
 * under its part heading stays there. What Markdown would not see as a header or heading of its
 * own is left alone: a blank line could change more than what it sets apart.
 *
 * @param block the index of the block behind which the blank lines stand
 */
export function spaceBelow(note: Note, block: number): Edit[] {
  const own = note.blocks[block];
  if (own === undefined || (own.kind === 'frontMatter' && !own.closed)) return [];
  const { core, trailing } = ownText(note, block);
  if (block === note.blocks.length - 1) return endOfNote(note, block);
  if (!standsAlone(note, block + 1) || isOpen(own)) return [];
  const end = core.length + trailing.length;
  if (isBlank(core)) {
    return block === 0 ? [] : replace(note, block, { start: 0, end }, lineEndOf(trailing));
  }
  if (!endsInBlankLine(trailing) && isFirstHeader(note, block)) return [];
  const lineEnd = lineEndOf(trailing);
  return replace(note, block, { start: core.length, end }, lineEnd + lineEnd);
}

/** Whether the next block is the first header of a part and nothing stands under the heading. */
function isFirstHeader(note: Note, block: number): boolean {
  return isBareHeading(note, block) && note.blocks[block + 1]?.kind === 'segment';
}

function endOfNote(note: Note, block: number): Edit[] {
  const own = note.blocks[block] as Block;
  const { core, trailing } = ownText(note, block);
  const end = core.length + trailing.length;
  if (isBlank(core)) return block === 0 ? [] : replace(note, block, { start: 0, end }, '');
  if (isOpen(own) && trailing !== '') return [];
  const gap = { start: core.length, end };
  return replace(note, block, gap, trailing === '' ? note.lineEnd : lineEndOf(trailing));
}

/** Blanks before the first line end of a block count as its text; see `splitTrailing`. */
function isBlank(core: string): boolean {
  return /^[ \t]*$/.test(core);
}

/** Whether Markdown sees a header or heading as what it is, outside of all lists and quotes. */
function standsAlone(note: Note, block: number): boolean {
  const own = note.blocks[block] as Block;
  if (own.kind === 'segment') return own.startsParagraph;
  if (own.kind !== 'part' || own.heading.form === undefined) return false;
  const { pairedShortcodes } = note;
  const { state } = readLine(own.entry, own.text, 0, endOfLine(own.text, 0), pairedShortcodes);
  return state.containers.length === 0;
}

/** Whether code, raw HTML or a raw shortcode goes on behind a block's last line. */
function isOpen({ exit }: Block): boolean {
  return exit.shortcode !== '' || exit.leaf === Leaf.html || isFence(exit.leaf);
}

function isFence(leaf: Leaf): boolean {
  return leaf === Leaf.backticks || leaf === Leaf.tildes;
}

/** Puts a header or heading that Markdown sees as one at the start of its line. */
export function dedent(note: Note, block: number): Edit[] {
  const own = note.blocks[block] as Block;
  if (own.kind !== 'segment' && own.kind !== 'part') return [];
  if (!standsAlone(note, block)) return [];
  const { start: end } = own.kind === 'segment' ? own.header.line : own.heading.line;
  const start = own.text.startsWith('\uFEFF') ? 1 : 0;
  return start < end ? [{ block, start, end, newText: '' }] : [];
}

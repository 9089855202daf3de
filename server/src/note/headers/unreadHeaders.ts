import { blockLineStarts, endOfLine } from '../../base/lines';
import { memoisedFor } from '../../base/memoised';
import type { Span } from '../../base/span';
import { endsAtBlankLine } from '../../markdown/blocks/htmlBlock';
import { readLine } from '../../markdown/blocks/markdownState';
import { Leaf } from '../../markdown/blocks/openBlocks';
import type { Block } from '../block';
import type { Note } from '../note';
import { type UnreadKind, unreadKind } from './unreadLine';

/** A line of a block that may be a header or a part heading; counted from the block's start. */
export interface UnreadHeader extends Span {
  readonly kind: UnreadKind;
}

/**
 * The lines of a block that may be headers or headings but could not be read as such. Lines in
 * code, raw HTML and raw shortcodes are excluded, except directly below a tag such as `<br>`, which
 * is raw HTML by accident. Memoised with the block.
 */
export function unreadHeaders(note: Note, index: number): readonly UnreadHeader[] {
  const block = note.blocks[index];
  if (block === undefined || block.kind === 'frontMatter') return [];
  return unreadIn(block, note.pairedShortcodes);
}

/**
 * Whether a range of a note, from one block up to and without another, may contain an unread line
 * of one kind. Indexes count in the note's blocks.
 */
export function isHiddenBetween(note: Note, first: number, end: number, kind: UnreadKind): boolean {
  for (let block = Math.max(first, 0); block < end; block++) {
    if (unreadHeaders(note, block).some((unread) => unread.kind === kind)) return true;
  }
  return false;
}

const unreadIn = memoisedFor(
  (block: Block, paired: ReadonlySet<string>): readonly UnreadHeader[] => {
    const starts = blockLineStarts(block);
    const bodyEnd = block.kind === 'segment' ? (block.header.times.end?.ms ?? 0) : 0;
    const suspects: UnreadHeader[] = [];
    for (const start of starts.slice(headerLines(block))) {
      const end = endOfLine(block.text, start);
      const kind = unreadKind(block.text.slice(start, end), block.below, bodyEnd);
      if (kind !== undefined) suspects.push({ start, end, kind });
    }
    if (suspects.length === 0) return suspects;
    const read = readableLines(block, starts, paired);
    return suspects.filter(({ start }) => read.has(start));
  },
);

/** How many lines the block's header or heading takes. */
export function headerLines(block: Block): number {
  if (block.kind === 'segment') return block.header.lines;
  return block.kind === 'part' ? 1 : 0;
}

/** The starts of the lines outside of code, raw HTML and raw shortcodes. */
function readableLines(
  block: Block,
  starts: readonly number[],
  paired: ReadonlySet<string>,
): ReadonlySet<number> {
  const readable = new Set<number>();
  let state = block.entry;
  for (const start of starts) {
    const reading = readLine(state, block.text, start, endOfLine(block.text, start), paired);
    const isByAccident = state.leaf === Leaf.html && endsAtBlankLine(state.detail);
    if (!reading.literal || isByAccident) readable.add(start);
    state = reading.state;
  }
  return readable;
}

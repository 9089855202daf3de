import type { Note } from '../note/note';
import { splitTrailing } from './segmentBounds';

/** A comment alone on its line, not indented: an indented one may belong to a list item above. */
const silencingComment = /^<!--[ \t]*episode-notes-(?:(?!-->).)*-->[ \t]*$/;

/**
 * The start of the silencing comments directly above the header or heading of the next block, as an
 * offset in this one; the length of its text where there are none. They apply to that header, so
 * they move with it.
 *
 * @param block an index into the note's blocks
 */
export function leadStart(note: Note, block: number): number {
  const own = note.blocks[block];
  if (own === undefined || own.kind === 'frontMatter') return own?.text.length ?? 0;
  const { text } = own;
  if (block === note.blocks.length - 1) return text.length;
  let start = text.length;
  for (;;) {
    const line = lineAbove(text, start);
    const isOpening = line === 0 && own.kind !== 'preamble';
    if (line === start || isOpening) return start;
    if (!silencingComment.test(text.slice(line, start).trimEnd())) return start;
    start = line;
  }
}

/** The silencing comments directly above a block, with their line ends; empty where none are. */
export function leadOf(note: Note, block: number): string {
  return block === 0 ? '' : (note.blocks[block - 1]?.text.slice(leadStart(note, block - 1)) ?? '');
}

/** A block's text without what belongs to the next block; see `splitTrailing`. */
export function ownText(note: Note, block: number): { core: string; trailing: string } {
  return splitTrailing(note.blocks[block]?.text.slice(0, leadStart(note, block)) ?? '');
}

/** Whether a block is a part's heading with no text of its own below. */
export function isBareHeading(note: Note, block: number): boolean {
  return note.blocks[block]?.kind === 'part' && !/[\r\n]/.test(ownText(note, block).core);
}

/** The start of the line whose line end ends at an offset. */
function lineAbove(text: string, end: number): number {
  let at = end;
  if (text[at - 1] === '\n') at--;
  if (text[at - 1] === '\r') at--;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

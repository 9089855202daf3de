import { blockLineStarts, endOfLine } from '../../base/lines';
import { readLine } from '../../markdown/blocks/markdownState';
import type { Note } from '../note';

/** Whether a 0-based line is inside code, raw HTML or a raw shortcode to Markdown. */
export function isLiteralLine(note: Note, line: number): boolean {
  const index = note.blockAtLine(line);
  const block = note.blocks[index];
  if (block === undefined || block.kind === 'frontMatter') return false;
  const last = line - (note.lines[index] ?? 0);
  const byteOrderMark = index === 0 && block.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let state = block.entry;
  let literal = false;
  for (const start of blockLineStarts(block).slice(0, last + 1)) {
    const end = endOfLine(block.text, start);
    const from = start === 0 ? byteOrderMark : start;
    ({ state, literal } = readLine(state, block.text, from, end, note.pairedShortcodes));
  }
  return literal;
}

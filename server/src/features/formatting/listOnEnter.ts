import type { TextEdit } from 'vscode-languageserver';
import { isLiteralLine } from '../../note/body/isLiteralLine';
import type { Note } from '../../note/note';

/** Indentation, marker with the blanks behind it, text of the item. */
const listItem = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)(.*)$/;
const thematicBreak = /^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/**
 * The edits after Enter at the end of a list item. An empty item is removed together with the new
 * line; else the new line gets the item's indentation and marker, with the next number if it is
 * numbered. None where the new line has text, or Markdown reads no list item above it.
 *
 * @param line the 0-based new line
 */
export function listOnEnter(note: Note, line: number): TextEdit[] {
  const above = line - 1;
  const text = note.lineText(line);
  const match = listItem.exec(note.lineText(above));
  if (line === 0 || match === null || text.trim() !== '' || isNoList(note, above)) return [];
  const [, indent = '', marker = '', said = ''] = match;
  const end = { line, character: text.length };
  if (said.trim() === '') {
    return [{ range: { start: { line: above, character: 0 }, end }, newText: '' }];
  }
  const newText = indent + marker.replace(/^\d+/, (number) => String(Number(number) + 1));
  return [{ range: { start: { line, character: 0 }, end }, newText }];
}

function isNoList(note: Note, line: number): boolean {
  const isFrontMatter = note.blocks[note.blockAtLine(line)]?.kind === 'frontMatter';
  return isFrontMatter || isLiteralLine(note, line) || thematicBreak.test(note.lineText(line));
}

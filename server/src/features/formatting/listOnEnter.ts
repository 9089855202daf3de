import type { TextEdit } from 'vscode-languageserver';
import { isLiteralLine } from '../../note/body/isLiteralLine';
import type { Note } from '../../note/note';

/** Indentation and marker with its blanks, and what the item says. */
const listItem = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)(.*)$/;
const thematicBreak = /^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/**
 * The edits behind an Enter at the end of a list item: one that says nothing is taken away, and the
 * cursor stays in its place; another goes on with a marker like its own, or one number further. None
 * where the new line has text already, or the item is no list to Markdown.
 *
 * @param line the 0-based line that Enter has begun
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

import type { TextEdit } from 'vscode-languageserver';
import { lineStartsOf } from '../note/lines';
import type { Note } from '../note/note';
import { replace } from '../rules/edits';
import { rangeIn } from './places';

/**
 * The edits that make one note into another, block by block, each as small as it can be. What
 * both begin and end with is left alone.
 */
export function minimalChange(from: Note, to: Note): TextEdit[] {
  const before = from.blocks;
  const after = to.blocks;
  let top = 0;
  while (top < before.length && top < after.length && before[top] === after[top]) top++;
  let bottom = 0;
  const most = Math.min(before.length, after.length) - top;
  while (bottom < most && before.at(-1 - bottom) === after.at(-1 - bottom)) bottom++;
  if (before.length === after.length) {
    return before.slice(top, before.length - bottom).flatMap((block, at) => {
      const newText = after[top + at]?.text ?? '';
      return editsOf(from, top + at, block.text, newText);
    });
  }
  const newText = after
    .slice(top, after.length - bottom)
    .map((block) => block.text)
    .join('');
  const last = before.length - 1 - bottom;
  const start = from.position(top, 0);
  const end = last < top ? start : from.position(last, before[last]?.text.length ?? 0);
  return [{ range: { start, end }, newText }];
}

/** Line by line where there are as many as before, so that the lines between two fixes stay. */
function editsOf(note: Note, block: number, old: string, newText: string): TextEdit[] {
  const before = lineStartsOf(old);
  const after = lineStartsOf(newText);
  const spans =
    before.length === after.length
      ? before.map((start, line) => ({ start, end: before[line + 1] ?? old.length, line }))
      : [{ start: 0, end: old.length, line: 0 }];
  return spans.flatMap(({ start, end, line }) => {
    const next = spans.length === 1 ? newText.length : after[line + 1];
    return replace(note, block, { start, end }, newText.slice(after[line], next)).map((edit) => ({
      range: rangeIn(note, block, edit),
      newText: edit.newText,
    }));
  });
}

import assert from 'node:assert/strict';
import { Note } from '../../../server/src/note/note';

/** A note with a cursor `▮` in its text, which is taken out. */
export function readAtCursor(marked: string) {
  const offset = marked.indexOf('▮');
  assert.notEqual(offset, -1, 'the text has no cursor');
  const text = marked.replace('▮', '');
  const note = Note.read(text, true);
  return { note, text, position: note.positionAt(offset) };
}

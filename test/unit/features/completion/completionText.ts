import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { triggerCharacters } from '../../../../server/src/features/completion/completion';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { Note } from '../../../../server/src/note/note';

const cursorMark = '▮';

/** What a client that shows everything can do. */
export const everything = { snippets: true, editorCommands: true };

/** An item as an author sees it, and the whole text after choosing it, with stops as `‹1:title›`. */
export interface Offered {
  readonly label: string;
  readonly detail: string;
  readonly result: string;
  readonly item: CompletionItem;
}

/** What is offered when the character before the cursor `▮` has just been typed. */
export function afterTyping(marked: string, capabilities = everything): Offered[] {
  const typed = marked.charAt(marked.indexOf(cursorMark) - 1);
  assert.ok(triggerCharacters.includes(typed), `${typed} triggers nothing`);
  return offered(marked, false, capabilities);
}

/** What is offered when the author asks for completions at the cursor `▮`. */
export function onRequest(marked: string, capabilities = everything): Offered[] {
  return offered(marked, true, capabilities);
}

/** The texts after choosing each of the offers, by their labels. */
export function results(offers: readonly Offered[]): Record<string, string> {
  return Object.fromEntries(offers.map(({ label, result }) => [label, result]));
}

export function labels(offers: readonly Offered[]): string[] {
  return offers.map(({ label }) => label);
}

function offered(marked: string, asked: boolean, capabilities: typeof everything): Offered[] {
  const offset = marked.indexOf(cursorMark);
  assert.notEqual(offset, -1, 'the text has no cursor');
  const text = marked.replace(cursorMark, '');
  const note = Note.read(text, true);
  const position = note.positionAt(offset);
  return outlineItems(note, position, capabilities, asked)
    .filter((item) => isShown(item, note.lineText(position.line), position))
    .map((item) => ({
      label: item.label,
      detail: item.detail ?? '',
      result: choose(item, text, note),
      item,
    }));
}

/**
 * Whether VS Code keeps an item: its range must lie on the cursor's line and hold the cursor, and
 * what stands from its start to the cursor must be found in its filter text, letter by letter in
 * that order, the first letter at the very start.
 */
export function isShown(
  item: CompletionItem,
  line: string,
  cursor: { line: number; character: number },
) {
  const { range } = item.textEdit as TextEdit;
  assert.equal(range.start.line, cursor.line);
  assert.equal(range.end.line, cursor.line);
  assert.ok(range.start.character <= cursor.character && cursor.character <= range.end.character);
  assert.ok(range.end.character <= line.length);
  const word = line.slice(range.start.character, cursor.character).replace(/^[ \t]+/, '');
  const filter = (item.filterText ?? item.label).toLowerCase();
  if (word === '') return true;
  let from = 0;
  for (const letter of word.toLowerCase()) {
    const at = filter.indexOf(letter, from);
    if (at === -1 || (from === 0 && at !== 0)) return false;
    from = at + 1;
  }
  return true;
}

/** The whole text after an item is chosen, with what changes elsewhere along with it. */
function choose(item: CompletionItem, text: string, note: Note): string {
  const own = item.textEdit as TextEdit;
  const newText = item.insertTextFormat === 2 ? withStops(own.newText) : own.newText;
  return [{ ...own, newText }, ...(item.additionalTextEdits ?? [])]
    .map(({ range, newText }) => ({
      start: note.offsetAt(range.start),
      end: note.offsetAt(range.end),
      newText,
    }))
    .sort((left, right) => right.start - left.start)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}

function withStops(snippet: string): string {
  return snippet.replace(/\$\{?(\d)(?::([^}]*))?\}?/g, (_, stop, text) =>
    text === undefined ? `‹${stop}›` : `‹${stop}:${text}›`,
  );
}

import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { frontMatterCursor } from '../../../../server/src/features/completion/frontMatterCursor';
import { keyItems } from '../../../../server/src/features/completion/keyItems';
import { sharedKeyAt, valueItems } from '../../../../server/src/features/completion/valueItems';
import type { UsedValue } from '../../../../server/src/features/workspace/valueUsage';
import type { Note } from '../../../../server/src/note/note';
import { defaultSettings, type NoteSettings } from '../../../../server/src/settings/noteSettings';
import { readAtCursor } from '../cursorText';
import { everything } from './completionText';

export const settings = { ...defaultSettings, today: () => '2025-04-20' };
export const used: UsedValue[] = [
  { text: '园艺', count: 3 },
  { text: '"大"字', count: 2 },
  { text: 'AI', count: 1 },
];

/** The texts after choosing each of the offers, by their labels. */
export function offered(
  marked: string,
  capabilities = everything,
  own: NoteSettings = settings,
): Record<string, string> {
  const { note, position, text } = readAtCursor(marked);
  const at = frontMatterCursor(note, position);
  if (at === undefined) return {};
  const items = [
    ...keyItems(at, own, capabilities),
    ...valueItems(at, sharedKeyAt(at, own.site.termKeys) ? used : [], own),
  ];
  return Object.fromEntries(items.map((item) => [item.label, chosen(item, text, note)]));
}

function chosen({ textEdit }: CompletionItem, text: string, note: Note): string {
  const { range, newText } = textEdit as TextEdit;
  return text.slice(0, note.offsetAt(range.start)) + newText + text.slice(note.offsetAt(range.end));
}

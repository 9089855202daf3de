import { l10n, SnippetString, window, workspace } from 'vscode';
import { newNote as writeNote } from '../../server/src/note/newNote';
import { languageFor } from './openAs';

/** The command that shows a whole new note, to be filled in from one place to the next. */
export async function newNote(): Promise<void> {
  const words = {
    title: l10n.t('Title of the episode'),
    part: l10n.t('Title of the part'),
    segment: l10n.t('Title of the segment'),
  };
  const snippet = new SnippetString();
  for (const { text, isOpen } of writeNote(words, today())) {
    if (!isOpen) snippet.appendText(text);
    else if (text === '') snippet.appendTabstop();
    else snippet.appendPlaceholder(text);
  }
  const document = await workspace.openTextDocument({ language: languageFor() });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(snippet);
}

/** The date of today where the author is, as `2025-04-20`. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

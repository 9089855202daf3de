import { l10n, SnippetString, window, workspace } from 'vscode';
import { calendarDay } from '../../server/src/note/calendarDay';
import { newNote as writeNote } from '../../server/src/note/newNote';
import { openText, snippetOf } from '../../server/src/note/template';
import { languageFor } from './openAs';

/** The command that shows a whole new note, to be filled in from one place to the next. */
export async function newNote(): Promise<void> {
  const words = {
    title: l10n.t('Title of the episode'),
    part: l10n.t('Title of the part'),
    segment: l10n.t('Title of the segment'),
    point: l10n.t('What is said'),
  };
  const template = writeNote(words, requiredKeys(), calendarDay(new Date()));
  const document = await workspace.openTextDocument({ language: languageFor() });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippetOf(openText(template))));
}

/** As far as the setting holds what it should; the server tells of the rest. */
function requiredKeys(): string[] {
  const required = workspace.getConfiguration('episodeNotes').get<unknown>('frontMatter.required');
  if (!Array.isArray(required)) return [];
  return required.filter((key) => typeof key === 'string' && key.trim() !== '');
}

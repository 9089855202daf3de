import { l10n, languages, SnippetString, window, workspace } from 'vscode';
import { calendarDay } from '../../server/src/base/calendarDay';
import { newNoteTemplate } from '../../server/src/note/templates/noteTemplate';
import { fixed, open, openText, snippetOf } from '../../server/src/note/templates/template';
import { newNotePlace } from './newNotePlace';
import { languageFor } from './openAs';
import { suggestValues } from './suggestValues';

/**
 * The command that asks for the title of an episode and opens a new note, with a tab stop for each
 * value. The file is named by the title. Without a title, that is the first tab stop, and VS Code
 * asks for a name when the note is saved.
 */
export async function openNewNote(): Promise<void> {
  const title = await window.showInputBox({
    title: l10n.t('New Note'),
    prompt: l10n.t('Title of the episode, by which its file is named. It may stay empty for now.'),
  });
  if (title === undefined) return;
  const known = title.trim();
  const words = {
    title: known === '' ? open(l10n.t('Title of the episode')) : fixed(known),
    part: l10n.t('Title of the part'),
    segment: l10n.t('Title of the segment'),
    point: l10n.t('What is said'),
  };
  const template = newNoteTemplate(words, requiredKeys(), calendarDay(new Date()));
  const editor = await openEmpty(known);
  await editor.insertSnippet(new SnippetString(withQuotes(snippetOf(openText(template)))));
  suggestValues(editor);
}

/**
 * Adds a transform to the snippet's lists that quotes the typed items when the cursor leaves the
 * tab stop, unless there are quotes already.
 */
function withQuotes(snippet: string): string {
  const item = String.raw`(?<!".*)([^",，、\s][^",，、]*?)\s*([,，、]|$)\s*(?!.*")`;
  return snippet.replace(
    /^((?:categories|tags) = \[)\$\{(\d+)\}\]$/gm,
    (_, before, stop) => `${before}\${${stop}/${item}/"$1"\${2:+, }/g}]`,
  );
}

async function openEmpty(title: string) {
  const language = languageFor();
  const place = await newNotePlace(title);
  if (place === undefined) {
    return window.showTextDocument(await workspace.openTextDocument({ language }));
  }
  const document = await workspace.openTextDocument(place);
  return window.showTextDocument(await languages.setTextDocumentLanguage(document, language));
}

/** The valid items of the setting; the server reports invalid ones. */
function requiredKeys(): string[] {
  const required = workspace.getConfiguration('episodeNotes').get<unknown>('frontMatter.required');
  if (!Array.isArray(required)) return [];
  return required.filter((key) => typeof key === 'string' && key.trim() !== '');
}

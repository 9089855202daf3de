import { l10n, languages, SnippetString, window, workspace } from 'vscode';
import { calendarDay } from '../../server/src/base/calendarDay';
import { newNote as writeNote } from '../../server/src/note/templates/noteTemplate';
import { fixed, open, openText, snippetOf } from '../../server/src/note/templates/template';
import {
  type NewNoteParams,
  type NewNoteResult,
  newNoteRequest,
} from '../../server/src/protocol/protocol';
import { type NewNotePlace, newNotePlace } from './newNotePlace';
import { languageFor } from './openAs';
import type { NoteServer } from './server';
import { suggestValues } from './suggestValues';

/**
 * The command that asks for the title of an episode and shows a whole new note, to be filled in
 * from one place to the next: from the archetype of its site where there is one. Its file will have
 * the title for a name; without a title, which is then the first place to fill in, VS Code asks for
 * one when the note is saved.
 */
export async function newNote(server: NoteServer): Promise<void> {
  const title = await window.showInputBox({
    title: l10n.t('New Note'),
    prompt: l10n.t('Title of the episode, by which its file is named. It may stay empty for now.'),
  });
  if (title === undefined) return;
  const known = title.trim();
  const place = await newNotePlace(known);
  const editor = await openEmpty(place);
  const { snippet, message } = (await fromArchetype(server, place, known)) ?? {};
  // Its indentation is the archetype's.
  await editor.insertSnippet(new SnippetString(withQuotes(snippet ?? ownNote(known))), undefined, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  suggestValues(editor);
  if (message === undefined) return;
  void (snippet !== undefined
    ? window.showInformationMessage(message)
    : window.showWarningMessage(message));
}

/** Nothing where the server does not answer: a note can be begun all the same. */
async function fromArchetype(server: NoteServer, place: NewNotePlace | undefined, title: string) {
  if (place === undefined) return undefined;
  const params: NewNoteParams = { textDocument: { uri: place.target.toString() }, title };
  return server.request<NewNoteResult>(newNoteRequest, params);
}

function ownNote(title: string): string {
  const words = {
    title: title === '' ? open(l10n.t('Title of the episode')) : fixed(title),
    part: l10n.t('Title of the part'),
    segment: l10n.t('Title of the segment'),
    point: l10n.t('What is said'),
  };
  return snippetOf(openText(writeNote(words, requiredKeys(), calendarDay(new Date()))));
}

/** Puts quotes around what is typed into a list, once the cursor leaves it, unless it has some. */
function withQuotes(snippet: string): string {
  const item = String.raw`(?<!".*)([^",，、\s][^",，、]*?)\s*([,，、]|$)\s*(?!.*")`;
  return snippet.replace(
    /^((?:categories|tags) = \[)\$\{(\d+)\}\]$/gm,
    (_, before, stop) => `${before}\${${stop}/${item}/"$1"\${2:+, }/g}]`,
  );
}

async function openEmpty(place: NewNotePlace | undefined) {
  const language = languageFor();
  if (place?.unsaved === undefined) {
    return window.showTextDocument(await workspace.openTextDocument({ language }));
  }
  const document = await workspace.openTextDocument(place.unsaved);
  return window.showTextDocument(await languages.setTextDocumentLanguage(document, language));
}

/** As far as the setting holds what it should; the server tells of the rest. */
function requiredKeys(): string[] {
  const required = workspace.getConfiguration('episodeNotes').get<unknown>('frontMatter.required');
  if (!Array.isArray(required)) return [];
  return required.filter((key) => typeof key === 'string' && key.trim() !== '');
}

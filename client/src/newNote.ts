import { l10n, languages, SnippetString, type TextEditor, window, workspace } from 'vscode';
import { calendarDay } from '../../server/src/base/calendarDay';
import { newNoteTemplate } from '../../server/src/note/templates/noteTemplate';
import { fixed, open, openText, snippetOf } from '../../server/src/note/templates/template';
import {
  type NewNoteParams,
  type NewNoteResult,
  newNoteRequest,
} from '../../server/src/protocol/protocol';
import { type NewNotePlace, newNotePlace } from './newNotePlace';
import type { NoteServer } from './noteServer';
import { languageFor } from './openAs';
import { suggestValues } from './suggestValues';

/**
 * The command that asks for the title of an episode and opens a new note, with a tab stop for each
 * value: from the archetype of its site where there is one. The file is named by the title. Without
 * a title, that is the first tab stop, and VS Code asks for a name when the note is saved.
 */
export async function openNewNote(server: NoteServer): Promise<void> {
  const title = await window.showInputBox({
    title: l10n.t('New Note'),
    prompt: l10n.t('Title of the episode, by which its file is named. It may stay empty for now.'),
  });
  if (title === undefined) return;
  const known = title.trim();
  const place = await newNotePlace(known);
  const editor = await openEmptyNote(place);
  const { snippet, message } = (await fromArchetype(server, place, known)) ?? {};
  // Without `keepWhitespace`, VS Code rewrites tabs of the archetype to the editor's indentation.
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

/** The note from the site's archetype. Undefined without a folder or an answer of the server. */
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
  return snippetOf(openText(newNoteTemplate(words, requiredKeys(), calendarDay(new Date()))));
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

/** Opens an empty document for a note, with its place and the language of notes. */
export async function openEmptyNote(place: NewNotePlace | undefined): Promise<TextEditor> {
  const language = languageFor();
  if (place?.unsaved === undefined) {
    return window.showTextDocument(await workspace.openTextDocument({ language }));
  }
  const document = await workspace.openTextDocument(place.unsaved);
  return window.showTextDocument(await languages.setTextDocumentLanguage(document, language));
}

/** The valid items of the setting; the server reports invalid ones. */
function requiredKeys(): string[] {
  const required = workspace.getConfiguration('episodeNotes').get<unknown>('frontMatter.required');
  if (!Array.isArray(required)) return [];
  return required.filter((key) => typeof key === 'string' && key.trim() !== '');
}

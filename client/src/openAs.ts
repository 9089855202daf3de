import {
  Disposable,
  type LogOutputChannel,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import {
  type EpisodeParams,
  type EpisodeResult,
  episodeRequest,
} from '../../server/src/protocol/protocol';
import type { NoteServer } from './noteServer';
import { activeNoteEditor } from './segments';
import { canBeNote } from './servedDocuments';

export type NoteLanguage = 'markdown' | 'episode-notes';

/**
 * Makes the command that switches the active editor's document to a language until it is closed.
 */
export function openAsCommand(language: NoteLanguage): () => Promise<void> {
  return async () => {
    const editor = activeNoteEditor();
    if (editor !== undefined) await languages.setTextDocumentLanguage(editor.document, language);
  };
}

/**
 * Switches Markdown files that are notes to the language `episode-notes` when they open, if the
 * setting `episodeNotes.openAs` says so. Each file is switched only once while it is open, so that
 * the author can switch it back.
 */
export function applyOpenAsSetting(server: NoteServer, log: LogOutputChannel): Disposable {
  const considered = new Set<string>();
  const consider = async (document: TextDocument) => {
    if (document.languageId !== 'markdown' || !canBeNote(document)) return;
    const uri = document.uri.toString();
    const isNew = !considered.has(uri);
    considered.add(uri);
    if (!isNew || languageFor(document) !== 'episode-notes') return;
    const params: EpisodeParams = { textDocument: { uri } };
    const episode = await server.request<EpisodeResult>(episodeRequest, params);
    const isNote = typeof episode === 'object' && episode !== null;
    if (!isNote || document.isClosed || document.languageId !== 'markdown') return;
    await languages.setTextDocumentLanguage(document, 'episode-notes');
  };
  // The client sends a document to the server in the turn of the event loop in which it opens.
  const considerSoon = (document: TextDocument) =>
    setTimeout(() => consider(document).catch((error) => log.error(error)), 0);
  for (const { document } of window.visibleTextEditors) considerSoon(document);
  return Disposable.from(
    window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) considerSoon(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      // A change of language also fires this event, but leaves the document open.
      if (document.isClosed) considered.delete(document.uri.toString());
    }),
  );
}

/** The language that notes open in, by the settings for a document or, without one, in general. */
export function languageFor(document?: TextDocument): NoteLanguage {
  const settings = workspace.getConfiguration('episodeNotes', document);
  return settings.get<NoteLanguage>('openAs') === 'episode-notes' ? 'episode-notes' : 'markdown';
}

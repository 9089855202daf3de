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
import { activeNoteEditor } from './segments';
import { isServed } from './servedDocuments';
import type { NoteServer } from './server';

export type NoteLanguage = 'markdown' | 'episode-notes';

/** Makes the command that opens the note in the active editor in a language, for this once. */
export function openAsCommand(language: NoteLanguage): () => Promise<void> {
  return async () => {
    const editor = activeNoteEditor();
    if (editor !== undefined) await languages.setTextDocumentLanguage(editor.document, language);
  };
}

/**
 * Switches Markdown files that are notes over to the language `episode-notes` when they open,
 * where the setting `episodeNotes.openAs` says so. Each file once for as long as it stays open:
 * what the author chooses afterwards holds.
 */
export function openNotesAsSet(server: NoteServer, log: LogOutputChannel): Disposable {
  const considered = new Set<string>();
  const consider = async (document: TextDocument) => {
    if (document.languageId !== 'markdown' || !isServed(document)) return;
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
  // The server is told of a document in the turn in which it opens.
  const considerSoon = (document: TextDocument) =>
    setTimeout(() => consider(document).catch((error) => log.error(error)), 0);
  for (const { document } of window.visibleTextEditors) considerSoon(document);
  return Disposable.from(
    window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) considerSoon(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      // A document whose language is changed is closed and opened without ever being away.
      if (document.isClosed) considered.delete(document.uri.toString());
    }),
  );
}

/** In which language notes open, as set for the place of a document, or for none. */
export function languageFor(document?: TextDocument): NoteLanguage {
  const settings = workspace.getConfiguration('episodeNotes', document);
  return settings.get<NoteLanguage>('openAs') === 'episode-notes' ? 'episode-notes' : 'markdown';
}

import { Disposable, languages, window, workspace } from 'vscode';
import type { NoteServer } from '../noteServer';
import type { FollowedNote } from './followedNote';

/**
 * Calls `refresh` on every event that may change what a view shows of the followed note.
 *
 * @param shown the URI of the note that the view shows
 */
export function onNoteEvents(
  server: NoteServer,
  note: FollowedNote,
  shown: () => string | undefined,
  refresh: () => void,
): Disposable {
  return Disposable.from(
    server.onDidBecomeReady(refresh),
    server.onDidBecomeUnready(refresh),
    server.onDidChangeTranscripts(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeVisibleTextEditors(refresh),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === note.editor()) refresh();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === note.editor()?.document) refresh();
    }),
    // A document that gets another language is closed and opened again.
    workspace.onDidOpenTextDocument((document) => {
      if (window.activeTextEditor?.document === document) refresh();
    }),
    // Holes depend on settings, also on those of a file that only the server reads.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === shown())) refresh();
    }),
  );
}

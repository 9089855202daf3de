import { commands, Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import { hasProofOfNote } from '../../server/src/note/headers/detectNote';
import {
  type EpisodeParams,
  type EpisodeResult,
  type EpisodeSummary,
  episodeRequest,
} from '../../server/src/protocol/protocol';
import { latestOnly } from './latestOnly';
import { inNextTurn } from './nextTurn';
import type { NoteServer } from './noteServer';
import { canBeNote } from './servedDocuments';
import { withToken } from './withToken';

/** A note in the active editor. */
export interface ActiveNote {
  readonly document: TextDocument;
  /** The server's summary; undefined until the server answers. */
  readonly episode: EpisodeSummary | undefined;
}

/** What the active editor shows: a note, or a file that may become one. */
interface Shown {
  readonly note?: ActiveNote | undefined;
  readonly mayBecomeNote?: boolean;
}

/**
 * Tracks the note in the active editor, and sets two context keys for the `when` clauses of the
 * manifest: `episodeNotes.isNote`, and `episodeNotes.mayBecomeNote` for a file that holds front
 * matter alone. Until the server answers, a file counts as a note if its language is
 * `episode-notes` or one of its lines is proof (`hasProofOfNote`).
 */
export class ActiveNotes implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Fires whenever `current` may have changed. */
  readonly onDidChange = this.changed.event;

  private note: ActiveNote | undefined;
  private readonly contexts = new Map<string, boolean>();
  private readonly disposable: Disposable;

  constructor(private readonly server: NoteServer) {
    const ask = latestOnly(
      (document: TextDocument | undefined, cancelled) => this.shownIn(document, cancelled),
      (shown) => this.update(shown),
    );
    const refresh = inNextTurn(() => {
      const document = activeDocument();
      if (!server.isReady) this.update({ note: likelyNote(document) });
      if (!server.isStopped) ask(document);
    });
    refresh();
    this.disposable = Disposable.from(
      this.changed,
      refresh,
      server.onDidBecomeReady(refresh),
      server.onDidBecomeUnready(refresh),
      window.onDidChangeActiveTextEditor(refresh),
      // A change of language closes and reopens the document.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) refresh();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) refresh();
      }),
    );
  }

  /** The note in the active editor; undefined where there is none. */
  get current(): ActiveNote | undefined {
    return this.note;
  }

  dispose(): void {
    this.disposable.dispose();
  }

  private async shownIn(
    document: TextDocument | undefined,
    cancelled: AbortSignal,
  ): Promise<Shown> {
    if (document === undefined) return {};
    const params: EpisodeParams = { textDocument: { uri: document.uri.toString() } };
    const episode = await withToken(cancelled, (token) =>
      this.server.request<EpisodeResult>(episodeRequest, params, token),
    );
    if (episode === 'blank') return { mayBecomeNote: true };
    return episode ? { note: { document, episode } } : {};
  }

  private update({ note, mayBecomeNote = false }: Shown): void {
    this.note = note;
    this.setContext('episodeNotes.isNote', note !== undefined);
    this.setContext('episodeNotes.mayBecomeNote', mayBecomeNote);
    this.changed.fire();
  }

  private setContext(name: string, value: boolean): void {
    if (value === (this.contexts.get(name) ?? false)) return;
    this.contexts.set(name, value);
    void commands.executeCommand('setContext', name, value);
  }
}

function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && canBeNote(document) ? document : undefined;
}

function likelyNote(document: TextDocument | undefined): ActiveNote | undefined {
  if (document === undefined) return undefined;
  const isNote = document.languageId === 'episode-notes' || hasProofOfNote(document.getText());
  return isNote ? { document, episode: undefined } : undefined;
}

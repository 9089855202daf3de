import {
  commands,
  Disposable,
  EventEmitter,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { ActiveNotes } from '../activeNote';
import { latestOnly } from '../latestOnly';
import { inNextTurn } from '../nextTurn';
import type { NoteServer } from '../noteServer';
import { canBeNote } from '../servedDocuments';
import type { EpisodePlayer } from './episodePlayer';
import { mediumOf } from './medium';

/**
 * Knows whether the active note has something to play, and sets the context key
 * `episodeNotes.hasPlayer` for the `when` clauses of the manifest: its recording is there, or it is
 * loaded.
 */
export class HasPlayer implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  private isSet = false;
  private hasMedium = false;
  private asked = '';
  private readonly disposable: Disposable;

  constructor(
    server: NoteServer,
    notes: ActiveNotes,
    private readonly episode: EpisodePlayer,
  ) {
    const ask = latestOnly(
      async (uri: Uri | undefined) => {
        const medium = uri && (await mediumOf(server, uri));
        // One that is named wrongly is told of by the keys.
        return medium !== undefined && ('uri' in medium || medium.isNamed);
      },
      (hasMedium) => {
        this.hasMedium = hasMedium;
        this.update();
      },
    );
    const refresh = inNextTurn(() => {
      const document = window.activeTextEditor?.document;
      ask(document !== undefined && canBeNote(document) ? document.uri : undefined);
    });
    this.disposable = Disposable.from(
      this.changed,
      refresh,
      // Also on every edit, where what the front matter names is seldom another one.
      notes.onDidChange(() => {
        const now = headOf(window.activeTextEditor?.document);
        if (now !== this.asked) refresh();
        this.asked = now;
      }),
      workspace.onDidSaveTextDocument(refresh),
      workspace.onDidCreateFiles(refresh),
      workspace.onDidDeleteFiles(refresh),
      workspace.onDidRenameFiles(refresh),
      // What another program has put there is seen when the author comes back.
      window.onDidChangeWindowState(refresh),
      episode.onDidChange(() => this.update()),
    );
    refresh();
  }

  get value(): boolean {
    return this.hasMedium || this.episode.playing !== undefined;
  }

  dispose(): void {
    this.disposable.dispose();
  }

  private update(): void {
    if (this.value === this.isSet) return;
    this.isSet = this.value;
    void commands.executeCommand('setContext', 'episodeNotes.hasPlayer', this.isSet);
    this.changed.fire();
  }
}

/** How many lines front matter has at most, as far as this is concerned. */
const maxLines = 60;

/** What tells whether a document may name another recording: its URI and its first lines. */
function headOf(document: TextDocument | undefined): string {
  if (document === undefined) return '';
  const lines = Math.min(document.lineCount, maxLines);
  const text = Array.from({ length: lines }, (_, line) => document.lineAt(line).text);
  return [document.uri.toString(), ...text].join('\n');
}

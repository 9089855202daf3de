import { Disposable, EventEmitter, type TextEditor, workspace } from 'vscode';
import type { NoteServer } from '../noteServer';
import { type Players, startPlayer } from './choosePlayer';
import { isWeb, mediumOf } from './medium';
import type { Player, PlayerState } from './player';

/** What is played now, and for which note. */
export interface Playing {
  /** The URI of the note. */
  readonly document: string;
  readonly state: PlayerState;
}

/** Keeps one player for the window, and the recording of one note in it. */
export class EpisodePlayer implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Fires whenever `playing` may have changed, while it plays several times a second. */
  readonly onDidChange = this.changed.event;
  private readonly ended = new EventEmitter<string>();
  /** Fires when the player has ended by itself, with a sentence for the author. */
  readonly onDidEnd = this.ended.event;

  private player: Player | undefined;
  private whileRunning: Disposable | undefined;
  private loaded: { readonly document: string; readonly medium: string } | undefined;
  /** Where a player was that has ended by itself: the next one goes on there. */
  private interrupted: { readonly medium: string; readonly position: number } | undefined;
  private loading: Promise<unknown> = Promise.resolve();
  /** The note whose recording is being loaded. */
  private opening: string | undefined;
  private readonly settings: Disposable;

  constructor(
    private readonly server: NoteServer,
    private readonly players: Players,
  ) {
    this.settings = workspace.onDidChangeConfiguration((event) => {
      const isOther = ['player', 'mpvPath'].some((name) =>
        event.affectsConfiguration(`episodeNotes.${name}`),
      );
      if (isOther) this.stop();
    });
  }

  get playing(): Playing | undefined {
    const { player, loaded } = this;
    return player && loaded && { document: loaded.document, state: player.state };
  }

  /** Whether a player has ended by itself: `open` goes on where it was. */
  get wasInterrupted(): boolean {
    return this.interrupted !== undefined;
  }

  /** The player, if the recording of a note is loaded in it. */
  playerOf(document: string): Player | undefined {
    return this.loaded?.document === document ? this.player : undefined;
  }

  /**
   * The player with the recording of an editor's note, started and loaded if that is not so yet.
   * `isNew` tells that it stands at its start. Rejects with a sentence; undefined for what is no note.
   */
  open(editor: TextEditor): Promise<{ player: Player; isNew: boolean } | undefined> {
    // A recording that does not come must not keep another one waiting.
    const document = editor.document.uri.toString();
    if (this.opening !== undefined && this.opening !== document) this.stop();
    const opened = this.loading.then(() => this.openNow(editor));
    this.loading = opened.catch(() => undefined);
    return opened;
  }

  dispose(): void {
    this.settings.dispose();
    this.stop();
    this.changed.dispose();
    this.ended.dispose();
  }

  private async openNow({ document }: TextEditor) {
    const uri = document.uri.toString();
    const medium = await mediumOf(this.server, document.uri);
    if (medium === undefined) return undefined;
    if ('problem' in medium) throw new Error(medium.problem);
    const { player, loaded } = this;
    if (player !== undefined && loaded?.medium === medium.uri) {
      this.loaded = { ...loaded, document: uri };
      return { player, isNew: false };
    }
    // yt-dlp is allowed or not when mpv starts.
    if (loaded === undefined || isWeb(loaded.medium) !== isWeb(medium.uri)) this.stop();
    const running = this.player ?? (await this.start(medium.uri));
    this.loaded = undefined;
    this.changed.fire();
    this.opening = uri;
    await running.load(medium.uri).finally(() => {
      this.opening = undefined;
    });
    this.loaded = { document: uri, medium: medium.uri };
    const { interrupted } = this;
    this.interrupted = undefined;
    const goesOn = interrupted?.medium === medium.uri;
    if (goesOn) await running.seek(interrupted.position);
    this.changed.fire();
    return { player: running, isNew: !goesOn };
  }

  private async start(medium: string): Promise<Player> {
    const player = await startPlayer(this.players, medium);
    this.player = player;
    this.whileRunning = Disposable.from(
      player.onDidChange(() => this.changed.fire()),
      player.onDidEnd((sentence) => {
        const { position } = player.state;
        this.interrupted = this.loaded && { medium: this.loaded.medium, position };
        this.stop();
        this.ended.fire(sentence);
      }),
    );
    return player;
  }

  /** Ends the player; the next `open` starts one. */
  private stop(): void {
    this.whileRunning?.dispose();
    this.whileRunning = undefined;
    this.player?.dispose();
    this.player = undefined;
    this.loaded = undefined;
    this.changed.fire();
  }
}

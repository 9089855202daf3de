import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  languages,
  type TextEditor,
  Uri,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import { inNextTurn } from '../nextTurn';
import type { NoteServer } from '../noteServer';
import { FollowedNote } from './followedNote';
import type { FromPage, ToPage, ZoomStep } from './messages';
import { pageHtml } from './pageHtml';
import { pageMessage } from './pageMessage';
import { applyBorderMove, goToItem, undoIn } from './pageRequests';
import { PictureFeed } from './pictureFeed';
import { textsMessage } from './timelineTexts';

export const timelineViewId = 'episodeNotes.timeline';

/** A time in the recording of a note. */
export interface Place {
  /** The URI of the note. */
  readonly document: string;
  /** Milliseconds. */
  readonly time: number;
}

/** The messages between the extension and the page of the timeline. */
export interface Timeline {
  /** Fires with each message to the page. */
  readonly onDidSend: Event<ToPage>;
  /** Handles a message from the page; resolves when all that it asks for is done. */
  handle(message: FromPage): Promise<void>;
  /** Fires where the author wants to hear the recording of the shown note. */
  readonly onDidSeek: Event<Place>;
  /** Shows where a recording is played; undefined where none is. */
  showPlayhead(place: Place | undefined): void;
}

/** The view that shows the episode of the followed note as a picture. */
export class TimelineView implements WebviewViewProvider, Timeline, Disposable {
  private readonly sent = new EventEmitter<ToPage>();
  readonly onDidSend = this.sent.event;

  private readonly sought = new EventEmitter<Place>();
  /** Fires where the author wants to hear the recording of the shown note. */
  readonly onDidSeek = this.sought.event;

  private playhead: Place | undefined;
  private readonly note = new FollowedNote();
  private readonly feed: PictureFeed;
  private view: WebviewView | undefined;
  /**
   * Whether the page exists: VS Code destroys it while it is hidden, and then creates a new one.
   */
  private isListening = false;
  private whileResolved: Disposable | undefined;
  private readonly refresh = inNextTurn(() => {
    if (this.isListening) void this.feed.refresh();
  });

  /** @param extensionUri the folder that the extension is installed in */
  constructor(
    private readonly server: NoteServer,
    private readonly extensionUri: Uri,
    private readonly log: LogOutputChannel,
  ) {
    this.feed = new PictureFeed(
      server,
      () => this.note.editor(),
      (message) => this.send(message),
    );
  }

  /** Called by VS Code when the view is first shown; before that the view listens to no events. */
  resolveWebviewView(view: WebviewView): void {
    this.whileResolved?.dispose();
    this.view = view;
    const { webview } = view;
    const folder = Uri.joinPath(this.extensionUri, 'dist/timeline');
    const address = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.whileResolved = Disposable.from(
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      view.onDidChangeVisibility(() => {
        if (!view.visible) this.isListening = false;
      }),
      view.onDidDispose(() => this.leave(view)),
      ...this.changes(this.refresh),
    );
    webview.html = pageHtml({
      script: address('timeline.js'),
      styles: address('timeline.css'),
      source: webview.cspSource,
    });
  }

  async handle(message: FromPage): Promise<void> {
    if (message.kind === 'ready') {
      this.isListening = true;
      this.feed.forget();
      this.send(textsMessage());
      await this.feed.refresh();
    } else if (message.kind === 'restart') await this.server.restart();
    else {
      const editor = this.note.editor();
      if (editor?.document.uri.toString() !== this.feed.document) return;
      if (editor !== undefined) await this.act(message, editor);
    }
  }

  /** Shows where a recording is played; undefined where none is. */
  showPlayhead(place: Place | undefined): void {
    this.playhead = place;
    this.sendPlayhead();
  }

  /** Shows more or less of the episode, or all of it. */
  zoom(step: ZoomStep): void {
    this.send({ kind: 'zoom', step });
  }

  dispose(): void {
    this.whileResolved?.dispose();
    this.refresh.dispose();
    this.sent.dispose();
    this.sought.dispose();
  }

  /** Logs errors: the page expects no answer. */
  private receive(received: unknown): void {
    const message = pageMessage(received);
    if (message === undefined) this.log.warn(`The timeline sent ${JSON.stringify(received)}.`);
    else this.handle(message).catch((error) => this.log.error(error));
  }

  private async act(
    message: Exclude<FromPage, { kind: 'ready' | 'restart' }>,
    editor: TextEditor,
  ): Promise<void> {
    if (message.kind === 'seek') {
      this.sought.fire({ document: editor.document.uri.toString(), time: message.time });
    } else if (message.kind === 'goTo') await goToItem(this.server, editor, message);
    else if (message.kind !== 'moveBorder') {
      await undoIn(editor, message.kind);
      // The view gets the focus back: the next key is meant for it, and would change the text.
      this.view?.show();
    } else if (!(await applyBorderMove(this.server, editor, message)))
      this.send({ kind: 'refused' });
  }

  private sendPlayhead(): void {
    if (!this.isListening) return;
    const isHere = this.playhead?.document === this.feed.document;
    this.send({ kind: 'playhead', time: isHere ? (this.playhead?.time ?? null) : null });
  }

  private send(message: ToPage): void {
    void this.view?.webview.postMessage(message);
    this.sent.fire(message);
  }

  /** Calls `refresh` on every event that may change the picture. */
  private changes(refresh: () => void): Disposable[] {
    const isShown = (uri: Uri) => uri.toString() === this.feed.document;
    return [
      this.server.onDidBecomeReady(refresh),
      this.server.onDidBecomeUnready(refresh),
      window.onDidChangeActiveTextEditor(refresh),
      window.onDidChangeVisibleTextEditors(refresh),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === this.note.editor()) refresh();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.note.editor()?.document) refresh();
      }),
      // Holes depend on settings, also on those of a file that only the server reads.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(isShown)) refresh();
      }),
    ];
  }

  private leave(view: WebviewView): void {
    if (this.view !== view) return;
    this.view = undefined;
    this.isListening = false;
    this.whileResolved?.dispose();
    this.whileResolved = undefined;
  }
}

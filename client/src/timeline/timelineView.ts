import {
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextEditor,
  type Uri,
} from 'vscode';
import { inNextTurn } from '../nextTurn';
import type { NoteServer } from '../noteServer';
import { undoIn } from '../views/editorFocus';
import { FollowedNote } from '../views/followedNote';
import { goToItem } from '../views/goToItem';
import { onNoteEvents } from '../views/noteEvents';
import { PageView } from '../views/pageView';
import { PictureFeed } from '../views/pictureFeed';
import { applyBorderMove } from './applyBorderMove';
import type { FromPage, ToPage, ZoomStep } from './messages';
import { pageBody } from './pageBody';
import { pageMessage } from './pageMessage';
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
export class TimelineView implements Timeline, Disposable {
  private readonly sought = new EventEmitter<Place>();
  readonly onDidSeek = this.sought.event;

  private playhead: Place | undefined;
  private readonly note = new FollowedNote();
  private readonly feed: PictureFeed;
  readonly page: PageView<ToPage, FromPage>;
  readonly onDidSend: Event<ToPage>;
  private readonly refresh = inNextTurn(() => {
    if (this.page.isListening) void this.feed.refresh();
  });

  /** @param extensionUri the folder that the extension is installed in */
  constructor(
    private readonly server: NoteServer,
    extensionUri: Uri,
    log: LogOutputChannel,
  ) {
    this.page = new PageView({
      extensionUri,
      name: 'timeline',
      body: pageBody,
      log,
      read: pageMessage,
      handle: (message) => this.handle(message),
      listen: () => onNoteEvents(server, this.note, () => this.feed.document, this.refresh),
    });
    this.onDidSend = this.page.onDidSend;
    this.feed = new PictureFeed(
      server,
      () => this.note.editor(),
      (message) => this.page.send(message),
    );
  }

  async handle(message: FromPage): Promise<void> {
    if (message.kind === 'ready') {
      this.feed.forget();
      this.page.send(textsMessage());
      await this.feed.refresh();
    } else if (message.kind === 'restart') await this.server.restart();
    else {
      const editor = this.note.editor();
      if (editor?.document.uri.toString() !== this.feed.document) return;
      if (editor !== undefined) await this.act(message, editor);
    }
  }

  showPlayhead(place: Place | undefined): void {
    this.playhead = place;
    this.sendPlayhead();
  }

  /** Shows more or less of the episode, or all of it. */
  zoom(step: ZoomStep): void {
    this.page.send({ kind: 'zoom', step });
  }

  dispose(): void {
    this.page.dispose();
    this.refresh.dispose();
    this.sought.dispose();
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
      this.page.focus();
    } else if (!(await applyBorderMove(this.server, editor, message)))
      this.page.send({ kind: 'refused' });
  }

  private sendPlayhead(): void {
    if (!this.page.isListening) return;
    const isHere = this.playhead?.document === this.feed.document;
    this.page.send({ kind: 'playhead', time: isHere ? (this.playhead?.time ?? null) : null });
  }
}

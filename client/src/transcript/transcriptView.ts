import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextEditor,
  type Uri,
} from 'vscode';
import { inNextTurn } from '../nextTurn';
import type { NoteServer } from '../noteServer';
import type { Place } from '../timeline/timelineView';
import { undoIn } from '../views/editorFocus';
import { FollowedNote } from '../views/followedNote';
import { goToItem } from '../views/goToItem';
import { onNoteEvents } from '../views/noteEvents';
import { PageView } from '../views/pageView';
import { PictureFeed } from '../views/pictureFeed';
import { actOnCues, refuseOldCues } from './cueActions';
import type { FromTranscriptPage, PageCommand, ToTranscriptPage } from './messages';
import { transcriptPageBody } from './pageBody';
import { transcriptPageMessage } from './pageMessage';
import { TranscriptFeed } from './transcriptFeed';
import { transcriptTextsMessage } from './transcriptTexts';

/** A time in the recording of the note in an editor, in milliseconds. */
export interface PlaceInEditor {
  readonly editor: TextEditor;
  readonly time: number;
}

/** The messages between the extension and the page of the transcript. */
export interface TranscriptPages {
  /** Fires with each message to the page. */
  readonly onDidSend: Event<ToTranscriptPage>;
  /** Handles a message from the page; resolves when all that it asks for is done. */
  handle(message: FromTranscriptPage): Promise<void>;
  /** Fires where the author wants to hear the recording of the shown note. */
  readonly onDidPlay: Event<PlaceInEditor>;
  /** Shows where a recording is played; undefined where none is. */
  showPlayhead(place: Place | undefined): void;
}

/** The view that shows what is said in the episode of the followed note. */
export class TranscriptView implements TranscriptPages, Disposable {
  private readonly played = new EventEmitter<PlaceInEditor>();
  readonly onDidPlay = this.played.event;

  private playhead: Place | undefined;
  private sentPlayhead: number | null = null;
  private readonly note = new FollowedNote();
  private readonly transcript: TranscriptFeed;
  private readonly picture: PictureFeed;
  readonly page: PageView<ToTranscriptPage, FromTranscriptPage>;
  readonly onDidSend: Event<ToTranscriptPage>;
  private readonly refresh = inNextTurn(() => {
    if (this.page.isListening) void this.refreshNow();
  });

  /** @param extensionUri the folder that the extension is installed in */
  constructor(
    private readonly server: NoteServer,
    extensionUri: Uri,
    log: LogOutputChannel,
  ) {
    this.page = new PageView({
      extensionUri,
      name: 'transcript',
      body: transcriptPageBody,
      log,
      read: transcriptPageMessage,
      handle: (message) => this.handle(message),
      listen: () =>
        Disposable.from(
          onNoteEvents(server, this.note, () => this.picture.document, this.refresh),
          server.onDidChangeTranscripts(this.refresh),
        ),
    });
    this.onDidSend = this.page.onDidSend;
    const editor = () => this.note.editor();
    const send = (message: ToTranscriptPage) => this.page.send(message);
    this.transcript = new TranscriptFeed(server, editor, send);
    this.picture = new PictureFeed(server, editor, send);
  }

  async handle(message: FromTranscriptPage): Promise<void> {
    if (message.kind === 'ready') {
      this.transcript.forget();
      this.picture.forget();
      this.sentPlayhead = null;
      this.page.send(transcriptTextsMessage());
      await this.refreshNow();
    } else if (message.kind === 'restart') await this.server.restart();
    else {
      const editor = this.note.editor();
      if (editor?.document.uri.toString() !== this.transcript.document) return;
      if (editor !== undefined) await this.act(message, editor);
    }
  }

  showPlayhead(place: Place | undefined): void {
    this.playhead = place;
    this.sendPlayhead();
  }

  /** Has the page do something with the cues that are selected in it. */
  run(command: PageCommand): void {
    this.page.send({ kind: 'command', command });
  }

  dispose(): void {
    this.page.dispose();
    this.refresh.dispose();
    this.played.dispose();
  }

  private async refreshNow(): Promise<void> {
    await this.transcript.refresh();
    await this.picture.refresh();
    this.sendPlayhead();
  }

  private async act(
    message: Exclude<FromTranscriptPage, { kind: 'ready' | 'restart' }>,
    editor: TextEditor,
  ): Promise<void> {
    if (message.kind === 'play') this.played.fire({ editor, time: message.time });
    else if (message.kind === 'goTo') {
      await goToItem(this.server, editor, { ...message, focus: true });
    } else if (message.kind === 'act') {
      const words = this.transcript.wordsOf(message);
      const sentence =
        words === undefined
          ? refuseOldCues()
          : await actOnCues(this.server, message.action, { ...message, editor, words });
      if (sentence !== undefined) this.page.send({ kind: 'outcome', sentence });
    } else {
      await undoIn(editor, message.kind);
      // The view gets the focus back: the next key is meant for it, and would change the text.
      this.page.focus();
    }
  }

  private sendPlayhead(): void {
    if (!this.page.isListening) return;
    const isHere = this.playhead?.document === this.transcript.document;
    const time = isHere ? (this.playhead?.time ?? null) : null;
    if (time !== this.sentPlayhead) this.page.send({ kind: 'playhead', time });
    this.sentPlayhead = time;
  }
}

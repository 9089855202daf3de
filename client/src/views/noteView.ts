import { commands, Disposable, type Event, EventEmitter, type TextEditor, window } from 'vscode';
import { inNextTurn } from '../nextTurn';
import type { NoteServer } from '../noteServer';
import { undoIn } from './editorFocus';
import { FollowedNote } from './followedNote';
import { onNoteEvents } from './noteEvents';
import {
  type FromAnyPage,
  isFromAnyPage,
  type NotePage,
  type PlaceInEditor,
  type ToAnyPage,
} from './notePage';
import { type PageOptions, PageView } from './pageView';
import { PictureFeed } from './pictureFeed';
import { type Place, Playhead } from './playhead';

/** Sends a page what it shows of the followed note. */
interface Feed {
  /** The URI of the note that the page shows; undefined if it shows none. */
  readonly document: string | undefined;
  forget(): void;
  refresh(): Promise<void>;
}

interface NoteViewOptions<ToPage, Asked>
  extends Omit<PageOptions<FromAnyPage | Asked>, 'handle' | 'listen'> {
  /** The command that shows the view. */
  readonly showCommand: string;
  /** The commands that have the page do something, each with its message to the page. */
  readonly pageCommands: { readonly [command: string]: ToPage };
  /** What the page shows besides the picture of the note. */
  readonly feed?: Feed;
  /** The page's texts in the author's language. */
  texts(): ToPage;
  /** Does what the page asks for with the shown note. */
  act(message: Asked, editor: TextEditor): Promise<void>;
}

/** A view that is a web page and shows the followed note; its commands are registered with it. */
export class NoteView<ToPage, Asked extends { readonly kind: string }>
  implements NotePage<ToAnyPage | ToPage, FromAnyPage | Asked>, Disposable
{
  private readonly chosenTime = new EventEmitter<PlaceInEditor>();
  readonly onDidChooseTime = this.chosenTime.event;
  readonly onDidSend: Event<ToAnyPage | ToPage>;

  private readonly note = new FollowedNote();
  private readonly page: PageView<ToAnyPage | ToPage, FromAnyPage | Asked>;
  private readonly feeds: readonly Feed[];
  private readonly playhead: Playhead;
  private readonly registered: Disposable;
  private readonly refresh = inNextTurn(() => {
    if (this.page.isListening) void this.refreshNow();
  });

  constructor(
    private readonly server: NoteServer,
    private readonly options: NoteViewOptions<ToPage, Asked>,
  ) {
    this.page = new PageView({
      ...options,
      handle: (message) => this.handle(message),
      listen: () => onNoteEvents(server, this.note, () => this.shown, this.refresh),
    });
    this.onDidSend = this.page.onDidSend;
    const picture = new PictureFeed(
      server,
      () => this.editor(),
      (message) => this.send(message),
    );
    this.feeds = options.feed === undefined ? [picture] : [options.feed, picture];
    this.playhead = new Playhead(this.page, () => this.shown);
    const viewId = `episodeNotes.${options.name}`;
    this.registered = Disposable.from(
      window.registerWebviewViewProvider(viewId, this.page),
      commands.registerCommand(options.showCommand, () =>
        commands.executeCommand(`${viewId}.focus`),
      ),
      ...Object.entries(options.pageCommands).map(([command, message]) =>
        commands.registerCommand(command, () => this.send(message)),
      ),
    );
  }

  async handle(message: FromAnyPage | Asked): Promise<void> {
    if (!isFromAnyPage(message)) {
      const editor = this.shownEditor();
      if (editor !== undefined) await this.options.act(message, editor);
    } else if (message.kind === 'ready') {
      for (const feed of this.feeds) feed.forget();
      this.playhead.forget();
      this.send(this.options.texts());
      await this.refreshNow();
    } else if (message.kind === 'restart') await this.server.restart();
    else {
      const editor = this.shownEditor();
      if (editor === undefined) return;
      await undoIn(editor, message.kind);
      // The view gets the focus back: the next key is meant for it, and would change the text.
      this.page.focus();
    }
  }

  showPlayhead(place: Place | undefined): void {
    this.playhead.show(place);
  }

  /** The editor of the followed note. */
  editor(): TextEditor | undefined {
    return this.note.editor();
  }

  send(message: ToAnyPage | ToPage): void {
    this.page.send(message);
  }

  /** Says that the author wants to hear the recording from a time on, in milliseconds. */
  chooseTime(editor: TextEditor, time: number): void {
    this.chosenTime.fire({ editor, time });
  }

  dispose(): void {
    this.registered.dispose();
    this.page.dispose();
    this.refresh.dispose();
    this.chosenTime.dispose();
  }

  private get shown(): string | undefined {
    return this.feeds[0]?.document;
  }

  /** The editor of the followed note, where the page shows that note. */
  private shownEditor(): TextEditor | undefined {
    const editor = this.editor();
    return editor?.document.uri.toString() === this.shown ? editor : undefined;
  }

  private async refreshNow(): Promise<void> {
    for (const feed of this.feeds) await feed.refresh();
    this.playhead.update();
  }
}

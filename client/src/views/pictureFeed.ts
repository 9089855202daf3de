import type { TextEditor } from 'vscode';
import {
  type TimelineParams,
  type TimelineResult,
  timelineRequest,
} from '../../../server/src/protocol/timelineProtocol';
import type { NoteServer } from '../noteServer';
import { oneAtATime } from './oneAtATime';

/** What a page is told of the picture of a note's episode. */
export type PictureMessage =
  /**
   * The server's answer about a note; without a picture if that is unchanged since the last one.
   */
  | ({ readonly kind: 'picture'; readonly document: string } & Omit<TimelineResult, 'picture'> &
      Partial<Pick<TimelineResult, 'picture'>>)
  /** There is no picture: no note is open, or the server is stopped. */
  | { readonly kind: 'empty'; readonly reason: 'noNote' | 'stopped' };

/**
 * Requests pictures from the server and sends them to the page. One request runs at a time, and at
 * most one more is due.
 */
export class PictureFeed {
  /** What the page shows; the picture as JSON. */
  private shown: { readonly document: string; readonly picture: string } | undefined;

  constructor(
    private readonly server: NoteServer,
    private readonly editor: () => TextEditor | undefined,
    private readonly send: (message: PictureMessage) => void,
  ) {}

  /** The URI of the note that the page shows; undefined if it shows none. */
  get document(): string | undefined {
    return this.shown?.document;
  }

  /** Forgets what the page shows, for a new page. */
  forget(): void {
    this.shown = undefined;
  }

  /** Sends the current state to the page, after the request in progress if there is one. */
  readonly refresh = oneAtATime(() => this.ask());

  private async ask(): Promise<void> {
    const editor = this.editor();
    if (editor === undefined) return this.sendEmpty('noNote');
    const document = editor.document.uri.toString();
    const { line, character } = editor.selection.active;
    const params: TimelineParams = {
      textDocument: { uri: document },
      position: { line, character },
    };
    const answer = await this.server.request<TimelineResult | null>(timelineRequest, params);
    if (answer) this.sendPicture(document, answer);
    else if (answer === null) this.sendEmpty('noNote');
    else if (this.server.isStopped) this.sendEmpty('stopped');
    // Otherwise the server is restarting; its `onDidBecomeReady` leads to the next refresh.
  }

  /**
   * Leaves out an unchanged picture: most edits change none, and the page takes 6 ms for one of
   * 3,000 segments.
   */
  private sendPicture(document: string, { picture, ...rest }: TimelineResult): void {
    const { shown } = this;
    this.shown = { document, picture: JSON.stringify(picture) };
    const isSame = shown?.document === document && shown.picture === this.shown.picture;
    this.send({ kind: 'picture', document, ...rest, ...(isSame ? {} : { picture }) });
  }

  private sendEmpty(reason: 'noNote' | 'stopped'): void {
    this.shown = undefined;
    this.send({ kind: 'empty', reason });
  }
}

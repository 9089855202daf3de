import type { TextEditor } from 'vscode';
import {
  type TimelineParams,
  type TimelineResult,
  timelineRequest,
} from '../../../server/src/protocol/timelineProtocol';
import type { NoteServer } from '../server';
import type { ToPage } from './messages';

/**
 * Asks the server for pictures and hands them on. One question is asked at a time, and no answer is
 * dropped: each tells only what has changed since the one before.
 */
export class PictureFeed {
  private known: { readonly document: string; readonly stamp: number } | undefined;
  private isDue = false;
  private isAsking = false;

  constructor(
    private readonly server: NoteServer,
    private readonly editor: () => TextEditor | undefined,
    private readonly tell: (message: ToPage) => void,
  ) {}

  /** The note that the page shows, as the URI that it was asked for by. */
  get document(): string | undefined {
    return this.known?.document;
  }

  /** The page has lost all that it was told; the next picture is a whole one. */
  forget(): void {
    this.known = undefined;
  }

  /** Tells how things stand now, or as soon as the question under way is answered. */
  async refresh(): Promise<void> {
    this.isDue = true;
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.isDue) {
        this.isDue = false;
        await this.ask();
      }
    } finally {
      this.isAsking = false;
    }
  }

  private async ask(): Promise<void> {
    const editor = this.editor();
    if (editor === undefined) return this.tellNothing('noNote');
    const document = editor.document.uri.toString();
    const { line, character } = editor.selection.active;
    const before = this.known;
    const params: TimelineParams = {
      textDocument: { uri: document },
      position: { line, character },
      ...(before?.document === document ? { since: before.stamp } : {}),
    };
    const picture = await this.server.request<TimelineResult | null>(timelineRequest, params);
    if (before !== this.known) {
      // The page is new since then, and would not know what this continues.
      this.isDue = true;
    } else if (picture) {
      this.known = { document, stamp: picture.stamp };
      this.tell({ kind: 'picture', document, picture });
    } else if (picture === null) this.tellNothing('noNote');
    else if (this.server.isStopped) this.tellNothing('stopped');
    // Otherwise the server is being started again, and says so when it answers.
  }

  private tellNothing(because: 'noNote' | 'stopped'): void {
    this.known = undefined;
    this.tell({ kind: 'nothing', because });
  }
}

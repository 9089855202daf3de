import { EventEmitter, FileType, l10n, Uri, workspace } from 'vscode';
import { isWeb, nameOf } from './medium';
import { idle, type Player, type PlayerState } from './player';
import type { FromPlayerPage, ToPlayerPage } from './viewMessages';
import { within } from './within';

/** What the page of the view takes and says, and how folders are opened to it. */
export interface PlayerPageHost {
  send(message: ToPlayerPage): void;
  /**
   * Lets the page fetch the files of a folder, and gives the address of a file there. Resolves when
   * the page is ready for it.
   */
  serve(file: Uri): Promise<string>;
}

/** How long a recording may take to be loaded, in milliseconds. */
const maxLoad = 60_000;

/** In bytes: a file is fetched as a whole into the page's memory. */
const maxBytes = 500_000_000;

/** Plays in the page of the view "Player". */
export class ViewPlayer implements Player {
  private readonly changed = new EventEmitter<PlayerState>();
  readonly onDidChange = this.changed.event;
  private readonly ended = new EventEmitter<string>();
  readonly onDidEnd = this.ended.event;

  private current = idle;
  private loading: { readonly done: (problem?: string) => void } | undefined;
  private readonly asked = new Map<number, (time: number) => void>();
  private questions = 0;

  /**
   * @param tooLong the sentence on a file that is too long for memory
   * @param tell shows a sentence to the author
   */
  constructor(
    private readonly page: PlayerPageHost,
    private readonly tooLong: string,
    private readonly tell: (sentence: string) => void,
  ) {}

  get state(): PlayerState {
    return this.current;
  }

  async load(medium: string): Promise<void> {
    const isLocal = !isWeb(medium);
    const source = isLocal ? await this.serve(Uri.parse(medium)) : medium;
    const loaded = new Promise<string | undefined>((done) => {
      this.loading = { done };
      this.page.send({ kind: 'load', source, isLocal });
    });
    const slow = l10n.t('{0} does not answer.', nameOf(Uri.parse(medium)));
    const problem = await within(loaded, maxLoad, slow).finally(() => {
      this.loading = undefined;
    });
    if (problem !== undefined) throw new Error(problem);
  }

  async play(): Promise<void> {
    this.page.send({ kind: 'play' });
  }

  async pause(): Promise<void> {
    this.page.send({ kind: 'pause' });
  }

  async seek(time: number): Promise<void> {
    this.page.send({ kind: 'seek', time: Math.max(time, 0) });
  }

  async setSpeed(speed: number): Promise<void> {
    this.page.send({ kind: 'speed', speed });
  }

  async playRange(from: number, to: number, loops: boolean): Promise<void> {
    this.page.send({ kind: 'range', from, to, loops });
  }

  async leaveRange(): Promise<void> {
    this.page.send({ kind: 'leaveRange' });
  }

  currentTime(): Promise<number> {
    const id = ++this.questions;
    return new Promise((resolve) => {
      this.asked.set(id, resolve);
      this.page.send({ kind: 'askTime', id });
    });
  }

  /** Handles a message from the page. */
  take(message: FromPlayerPage): void {
    switch (message.kind) {
      case 'loaded':
        this.loading?.done();
        break;
      case 'problem':
        if (message.isLoaded) this.tell(message.sentence);
        else this.loading?.done(message.sentence);
        break;
      case 'state': {
        const { kind: _, ...state } = message;
        this.current = state;
        this.changed.fire(state);
        break;
      }
      case 'time':
        this.asked.get(message.id)?.(message.time);
        this.asked.delete(message.id);
    }
  }

  /** The page is gone, or was made anew. */
  end(sentence: string): void {
    this.loading?.done(sentence);
    for (const resolve of this.asked.values()) resolve(this.current.position);
    this.asked.clear();
    this.ended.fire(sentence);
  }

  dispose(): void {
    this.loading?.done('');
    this.page.send({ kind: 'pause' });
    this.changed.dispose();
    this.ended.dispose();
  }

  private async serve(file: Uri): Promise<string> {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) !== 0 && size > maxBytes) throw new Error(this.tooLong);
    return this.page.serve(file);
  }
}

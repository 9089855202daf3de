import { EventEmitter, l10n, Uri } from 'vscode';
import { isWeb, nameOf } from '../medium';
import { idle, type Player, type PlayerState } from '../player';
import { within } from '../within';
import { MpvConnection, type MpvEvent } from './mpvConnection';
import { type MpvProcess, startMpv } from './startMpv';

const second = 1000;

/** How long mpv may take to answer at first, to load, and to go to a time. Milliseconds. */
const maxStart = 10 * second;
const maxLoad = 20 * second;
/** yt-dlp asks several pages before it knows. */
const maxWebLoad = 60 * second;
const maxSeek = 3 * second;

/** What is told of every change, under the number with which mpv is asked for it. */
const observed = ['time-pos', 'duration', 'pause', 'speed'] as const;

/** An mpv of our own, in a window of its own. It ends with this object, and with VS Code. */
export class MpvPlayer implements Player {
  private readonly changed = new EventEmitter<PlayerState>();
  readonly onDidChange = this.changed.event;
  private readonly ended = new EventEmitter<string>();
  readonly onDidEnd = this.ended.event;

  private current = idle;
  private loading: { readonly done: (problem?: string) => void } | undefined;
  private seeking: (() => void) | undefined;
  private isDisposed = false;
  private readonly connection: MpvConnection;

  private constructor(private readonly mpv: MpvProcess) {
    this.connection = new MpvConnection(mpv.stream, (event) => this.take(event));
    mpv.process.once('exit', () => this.end());
  }

  /**
   * Starts the program. Rejects with a sentence where that is not possible or it is too old.
   *
   * @param isWebMedium whether it is to play an http(s) address
   */
  static async start(program: string, isWebMedium: boolean): Promise<MpvPlayer> {
    const mpv = await startMpv(program, isWebMedium).catch((error: Error) => {
      throw new Error(l10n.t('mpv cannot be started: {0}', error.message));
    });
    const player = new MpvPlayer(mpv);
    const sentence = l10n.t('"{0}" does not answer like mpv 0.33 or newer.', program);
    try {
      await within(player.observe(), maxStart, sentence);
    } catch {
      player.dispose();
      throw new Error(sentence);
    }
    return player;
  }

  get state(): PlayerState {
    return this.current;
  }

  async load(medium: string): Promise<void> {
    const uri = Uri.parse(medium);
    await this.connection.command('set_property', 'pause', true);
    const loaded = new Promise<string | undefined>((done) => {
      this.loading = { done };
    });
    await this.connection.command('loadfile', uri.scheme === 'file' ? uri.fsPath : medium);
    const slow = l10n.t('{0} does not answer.', nameOf(uri));
    const problem = await within(loaded, isWeb(medium) ? maxWebLoad : maxLoad, slow).finally(() => {
      this.loading = undefined;
    });
    if (problem === '') throw new Error('');
    if (problem !== undefined) {
      throw new Error(
        isWeb(medium)
          ? l10n.t(
              'mpv cannot play {0}: {1}. For pages such as those of YouTube and Bilibili it needs yt-dlp.',
              nameOf(uri),
              problem,
            )
          : l10n.t('mpv cannot play {0}: {1}', nameOf(uri), problem),
      );
    }
  }

  async play(): Promise<void> {
    await this.leaveRange();
    await this.connection.command('set_property', 'pause', false);
  }

  async pause(): Promise<void> {
    await this.connection.command('set_property', 'pause', true);
  }

  async seek(time: number): Promise<void> {
    await this.leaveRange();
    await this.go(time);
  }

  async setSpeed(speed: number): Promise<void> {
    await this.connection.command('set_property', 'speed', speed);
  }

  async playRange(from: number, to: number, loops: boolean): Promise<void> {
    await this.leaveRange();
    await this.go(from);
    if (loops) {
      await this.connection.command('set_property', 'ab-loop-a', from / second);
      await this.connection.command('set_property', 'ab-loop-b', to / second);
    } else await this.connection.command('set_property', 'end', String(to / second));
    await this.connection.command('set_property', 'pause', false);
  }

  /** With `--keep-open`, mpv pauses at the time that is set as the end. */
  async leaveRange(): Promise<void> {
    await this.connection.command('set_property', 'end', 'none');
    await this.connection.command('set_property', 'ab-loop-a', 'no');
    await this.connection.command('set_property', 'ab-loop-b', 'no');
  }

  async currentTime(): Promise<number> {
    return ((await this.connection.command('get_property', 'time-pos')) as number) * second;
  }

  dispose(): void {
    this.isDisposed = true;
    this.loading?.done('');
    this.connection.close();
    this.mpv.process.kill();
    this.changed.dispose();
    this.ended.dispose();
  }

  private async observe(): Promise<void> {
    for (const [id, name] of observed.entries()) {
      await this.connection.command('observe_property', id, name);
    }
  }

  /** Waits until it is there: until then mpv still tells the times of where it was. */
  private async go(time: number): Promise<void> {
    const arrived = new Promise<void>((resolve) => {
      this.seeking = resolve;
    });
    await this.connection.command('seek', Math.max(time, 0) / second, 'absolute+exact');
    // Some streams stay where they are, and tell nothing.
    await within(arrived, maxSeek, '').catch(() => undefined);
  }

  private take({ event, name, data, reason, file_error: problem }: MpvEvent): void {
    if (event === 'file-loaded') this.loading?.done();
    else if (event === 'playback-restart') this.seeking?.();
    else if (event === 'end-file' && reason === 'error') {
      this.loading?.done(problem ?? l10n.t('unknown error'));
    } else if (event === 'property-change') this.update(name, data);
  }

  private update(name: string | undefined, data: unknown): void {
    const { current } = this;
    if (name === 'time-pos' && typeof data === 'number') {
      // Around a jump mpv counts from where the sound begins, which may lie before the start.
      this.current = { ...current, position: Math.max(data, 0) * second };
    } else if (name === 'duration') {
      this.current = { ...current, duration: typeof data === 'number' ? data * second : undefined };
    } else if (name === 'pause') this.current = { ...current, isPlaying: data === false };
    else if (name === 'speed' && typeof data === 'number') {
      this.current = { ...current, speed: data };
    }
    this.changed.fire(this.current);
  }

  private end(): void {
    this.loading?.done(l10n.t('it has ended'));
    this.seeking?.();
    if (!this.isDisposed) this.ended.fire(l10n.t('mpv has ended. The next key starts it again.'));
  }
}

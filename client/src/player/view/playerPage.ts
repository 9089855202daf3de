import type { FromPlayerPage, PlayerTexts, ToPlayerPage } from '../viewMessages';
import { missingCodec } from './codecs';

const second = 1000;
/** How often the page tells where it is, in milliseconds. */
const interval = 100;

/** Plays what the extension tells it to, in a `<video>`, which plays sound alone as well. */
export class PlayerPage {
  private readonly medium = document.querySelector('video') as HTMLVideoElement;
  private readonly message = document.querySelector('#message') as HTMLElement;
  private texts: PlayerTexts | undefined;
  private range:
    | { readonly from: number; readonly to: number; readonly loops: boolean }
    | undefined;
  private file: Blob | undefined;

  constructor(private readonly send: (message: FromPlayerPage) => void) {
    const { medium } = this;
    for (const name of ['play', 'pause', 'seeked', 'ratechange', 'durationchange', 'timeupdate']) {
      medium.addEventListener(name, () => this.tellState());
    }
    medium.addEventListener('loadedmetadata', () => void this.loaded());
    medium.addEventListener('error', () => void this.failed());
    setInterval(() => {
      if (!medium.paused) this.tellState();
    }, interval);
  }

  handle(message: ToPlayerPage): void {
    switch (message.kind) {
      case 'texts':
        this.texts = message.texts;
        document.documentElement.lang = message.language;
        this.medium.setAttribute('aria-label', message.texts.label);
        this.say(message.texts.empty);
        break;
      case 'load':
        void this.load(message.source, message.isLocal);
        break;
      case 'play':
        this.range = undefined;
        void this.play();
        break;
      case 'pause':
        this.medium.pause();
        break;
      case 'seek':
        this.range = undefined;
        this.medium.currentTime = message.time / second;
        break;
      case 'speed':
        this.medium.playbackRate = message.speed;
        break;
      case 'range':
        this.range = message;
        this.medium.currentTime = message.from / second;
        void this.play();
        break;
      case 'leaveRange':
        this.range = undefined;
        break;
      case 'askTime':
        this.send({ kind: 'time', id: message.id, time: this.medium.currentTime * second });
    }
  }

  private async load(source: string, isLocal: boolean): Promise<void> {
    this.range = undefined;
    this.file = undefined;
    this.medium.pause();
    this.say(this.texts?.loading);
    URL.revokeObjectURL(this.medium.src);
    try {
      this.file = isLocal ? await (await fetch(source)).blob() : undefined;
    } catch {
      return this.fail(this.texts?.broken);
    }
    this.medium.src = this.file === undefined ? source : URL.createObjectURL(this.file);
    this.medium.load();
  }

  private async play(): Promise<void> {
    try {
      await this.medium.play();
    } catch (error) {
      // A page may only play what somebody has clicked on, in some browsers.
      if ((error as Error).name === 'NotAllowedError') this.say(this.texts?.blocked);
    }
  }

  private async loaded(): Promise<void> {
    this.medium.hidden = false;
    this.say('');
    this.send({ kind: 'loaded' });
    this.tellState();
    const codec = await this.codecMissing();
    if (codec === undefined) return;
    const sentence = fill(this.texts?.silent, codec);
    this.say(sentence);
    this.send({ kind: 'problem', sentence, isLoaded: true });
  }

  private async failed(): Promise<void> {
    const codec = await this.codecMissing();
    this.fail(codec === undefined ? this.texts?.broken : fill(this.texts?.codec, codec));
  }

  private codecMissing(): Promise<string | undefined> {
    if (this.file === undefined) return Promise.resolve(undefined);
    return missingCodec(this.file, (type) => this.medium.canPlayType(type) !== '');
  }

  private fail(sentence = ''): void {
    this.medium.hidden = true;
    this.say(sentence);
    this.send({ kind: 'problem', sentence, isLoaded: false });
  }

  private tellState(): void {
    const { currentTime, duration, paused, playbackRate } = this.medium;
    this.keepInRange(currentTime * second);
    this.send({
      kind: 'state',
      position: currentTime * second,
      duration: Number.isFinite(duration) ? duration * second : undefined,
      isPlaying: !paused,
      speed: playbackRate,
    });
  }

  private keepInRange(time: number): void {
    const { range, medium } = this;
    if (range === undefined || medium.paused || medium.seeking || time < range.to) return;
    if (range.loops) medium.currentTime = range.from / second;
    else {
      this.range = undefined;
      medium.pause();
    }
  }

  private say(sentence: string | undefined): void {
    this.message.textContent = sentence ?? '';
  }
}

function fill(text: string | undefined, value: string): string {
  return (text ?? '').replace('{0}', value);
}

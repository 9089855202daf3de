/** A time in the recording of a note. */
export interface Place {
  /** The URI of the note. */
  readonly document: string;
  /** Milliseconds. */
  readonly time: number;
}

/** Where the recording of the shown note is played, in milliseconds; null where it is not. */
export interface PlayheadMessage {
  readonly kind: 'playhead';
  readonly time: number | null;
}

/** What is told of the playhead. */
interface Page {
  readonly isListening: boolean;
  send(message: PlayheadMessage): void;
}

/** Sends a page where the recording of its note is played, whenever that is elsewhere. */
export class Playhead {
  private place: Place | undefined;
  private sent: number | null = null;

  /** @param shown the URI of the note that the page shows */
  constructor(
    private readonly page: Page,
    private readonly shown: () => string | undefined,
  ) {}

  /** Takes over where a recording is played; undefined where none is. */
  show(place: Place | undefined): void {
    this.place = place;
    this.update();
  }

  /** Forgets what the page was sent, for a new page. */
  forget(): void {
    this.sent = null;
  }

  /** To be called when the page shows another note. */
  update(): void {
    if (!this.page.isListening) return;
    const isHere = this.place?.document === this.shown();
    const time = isHere ? (this.place?.time ?? null) : null;
    if (time !== this.sent) this.page.send({ kind: 'playhead', time });
    this.sent = time;
  }
}

/** A stretch of speech, or a chapter's title, read from a transcript of any format. */
export interface Cue {
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Who speaks; empty where the file does not say. */
  readonly speaker: string;
  /** Never blank. */
  readonly lines: readonly CueLine[];
  /** Whether lines of the cue above were still shown in it. */
  readonly isRolled?: boolean;
}

/** A line of a cue, without markup and with single blanks. */
export interface CueLine {
  readonly text: string;
  /** In the order of the text; only words whose start the file gives. */
  readonly words: readonly WordStart[];
}

export interface WordStart {
  /** Milliseconds from the start of the episode. */
  readonly start: number;
  /** Where the word stands in its text, in UTF-16 code units. */
  readonly at: number;
}

/** Direction marks, joiners and soft hyphens: they are invisible, and can reverse a line. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Builds the lines of a cue from pieces of text and the starts of the words between them. */
export class CueLines {
  readonly #lines: CueLine[] = [];
  #text = '';
  #words: WordStart[] = [];
  #endsInBlank = true;
  #latest = Number.NEGATIVE_INFINITY;
  #pending: number | undefined;

  /** Adds plain text; a line feed in it ends a line. */
  add(text: string): void {
    const [first = '', ...others] = text.split('\n');
    this.#addPiece(first);
    for (const piece of others) {
      this.#endLine();
      this.#addPiece(piece);
    }
  }

  /** Sets the start, in milliseconds, of the next word; a time that goes back is ignored. */
  beginWord(start: number): void {
    if (!(start >= this.#latest)) return;
    this.#latest = start;
    this.#pending = start;
  }

  /** Ends the last line and returns all lines; blank ones are dropped. */
  end(): readonly CueLine[] {
    this.#endLine();
    return this.#lines;
  }

  #addPiece(piece: string): void {
    const visible = piece.replace(invisible, '').replace(/\s+/g, ' ');
    const text = this.#endsInBlank ? visible.trimStart() : visible;
    if (text === '') return;
    if (this.#pending !== undefined && text !== ' ') {
      const at = this.#text.length + (text.startsWith(' ') ? 1 : 0);
      this.#words.push({ start: this.#pending, at });
      this.#pending = undefined;
    }
    this.#text += text;
    this.#endsInBlank = text.endsWith(' ');
  }

  #endLine(): void {
    const text = this.#text.trimEnd();
    if (text !== '') this.#lines.push({ text, words: this.#words });
    this.#text = '';
    this.#words = [];
    this.#endsInBlank = true;
  }
}

import type { Span } from '../base/span';
import type { QuotedText } from './archetypeQuoting';

/** What an archetype comes to; offsets are UTF-16 code units. */
export interface FilledArchetype {
  /** With LF line ends. */
  readonly text: string;
  /** As long as the text; what could not be filled in is covered, so that the rest can be read. */
  readonly readable: string;
  /** What is left to the author, in the order of the text. */
  readonly open: readonly Span[];
  /** What could not be filled in, each once, as it stands in the archetype. */
  readonly unfilled: readonly string[];
}

/** Further places are not open. */
const mostOpen = 100;

/** So much of a line is kept to tell what comes to stand where. In UTF-16 code units. */
const longestLine = 200;

/** Writes out an archetype, piece by piece. */
export class ArchetypeWriter {
  /** The line that is being written, up to here; the end of it where it is long. */
  line = '';
  #text = '';
  #readable = '';
  readonly #open: Span[] = [];
  readonly #unfilled = new Set<string>();
  /** The quote with which the next text begins is written already. */
  #isClosed = false;

  addText(text: string): void {
    const rest = this.#isClosed ? text.slice(1) : text;
    this.#isClosed = false;
    this.#add(rest, rest);
  }

  addValue({ text, quotes }: QuotedText, isOpen: boolean): void {
    if (quotes === 'replaced') {
      this.#text = this.#text.slice(0, -1);
      this.#readable = this.#readable.slice(0, -1);
    }
    const quote = quotes === 'none' ? '' : '"';
    this.#add(quote, quote);
    const start = this.#text.length;
    this.#add(text, text);
    if (isOpen) this.#leaveOpen(start);
    this.#add(quote, quote);
    this.#isClosed = quotes === 'replaced';
  }

  /** @param covered as long as the source */
  addUnfilled(source: string, covered: string): void {
    const start = this.#text.length;
    this.#add(source, covered);
    this.#unfilled.add(source);
    this.#leaveOpen(start);
  }

  get result(): FilledArchetype {
    const [text, readable] = [this.#text, this.#readable];
    return { text, readable, open: this.#open, unfilled: [...this.#unfilled] };
  }

  #add(text: string, readable: string): void {
    this.#text += text;
    this.#readable += readable;
    const lineStart = text.lastIndexOf('\n') + 1;
    const before = lineStart === 0 ? this.line : '';
    this.line = (before + text.slice(lineStart)).slice(-longestLine);
  }

  #leaveOpen(start: number): void {
    if (this.#open.length < mostOpen) this.#open.push({ start, end: this.#text.length });
  }
}

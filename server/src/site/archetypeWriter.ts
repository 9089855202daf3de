import type { Span } from '../base/span';
import type { QuotedText } from './archetypeQuoting';

/** A filled-in archetype; offsets are UTF-16 code units. */
export interface FilledArchetype {
  /** With LF line ends. */
  readonly text: string;
  /** The text with unfilled actions replaced by placeholders of the same length, for parsing. */
  readonly readable: string;
  /** Places for tab stops, in the order of the text. */
  readonly open: readonly Span[];
  /** The source of the actions that were not filled in, without duplicates. */
  readonly unfilled: readonly string[];
}

/** Further places become plain text: editors are slow with thousands of tab stops. */
const mostOpen = 100;

/** Bounds `line`. In UTF-16 code units. */
const longestLine = 200;

/** Collects the pieces of a filled-in archetype. */
export class ArchetypeWriter {
  /** The last line of the text so far, or the end of it. */
  line = '';
  #text = '';
  #readable = '';
  readonly #open: Span[] = [];
  readonly #unfilled = new Set<string>();
  /** How many characters at the start of the next text, all of them quotes, are already replaced. */
  #replaced = 0;

  addText(text: string): void {
    const rest = text.slice(this.#replaced);
    this.#replaced = 0;
    this.#add(rest, rest);
  }

  addValue({ text, quote, replaces }: QuotedText, isOpen: boolean): void {
    this.#text = this.#text.slice(0, this.#text.length - replaces);
    this.#readable = this.#readable.slice(0, this.#readable.length - replaces);
    this.#add(quote, quote);
    const start = this.#text.length;
    this.#add(text, text);
    if (isOpen) this.#leaveOpen(start);
    this.#add(quote, quote);
    this.#replaced = replaces;
  }

  /** @param covered the placeholder for `readable`, as long as the source */
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

import { filled } from '../../filled';
import { element } from '../../views/page/element';
import type { TranscriptTexts } from '../transcriptTexts';
import { TextSearch } from './search';

export interface SearchEvents {
  /** Another query, or other cues; `first` is the match to show, undefined where there is none. */
  changed(first: number | undefined): void;
  /** The author goes to a match. */
  goTo(cue: number): void;
  /** The author leaves the field for the list. */
  leave(): void;
}

/** The field in which cues are searched for. */
export class SearchField {
  readonly #input = element<HTMLInputElement>('query');
  readonly #count = element('count');
  readonly #buttons = [element('previous'), element('next')] as const;
  #search = new TextSearch([]);
  #matches: readonly number[] = [];
  #isMatch: ReadonlySet<number> = new Set();
  #texts: TranscriptTexts | undefined;
  #current = -1;

  /** @param from the cue that searching starts at */
  constructor(
    private readonly from: () => number,
    private readonly events: SearchEvents,
  ) {
    this.#input.addEventListener('input', () => {
      this.#update();
      events.changed(this.#matches.find((cue) => cue >= from()) ?? this.#matches[0]);
    });
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    const [previous, next] = this.#buttons;
    previous.addEventListener('click', () => this.step(-1));
    next.addEventListener('click', () => this.step(1));
  }

  get query(): string {
    return this.#input.value;
  }

  set query(query: string) {
    this.#input.value = query;
    this.#update();
  }

  setTexts(texts: TranscriptTexts): void {
    this.#texts = texts;
    this.#input.placeholder = texts.find;
    this.#input.ariaLabel = texts.find;
    const names = [texts.previousMatch, texts.nextMatch];
    for (const [index, button] of this.#buttons.entries()) {
      button.title = button.ariaLabel = names[index] as string;
    }
    this.showPlace(this.#current);
  }

  setCues(texts: readonly string[]): void {
    this.#search = new TextSearch(texts);
    this.#update();
  }

  isMatch(cue: number): boolean {
    return this.#isMatch.has(cue);
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** Goes to the next match (1) or the previous one (-1) from the active cue, round the end. */
  step(direction: 1 | -1): void {
    const from = this.from();
    const goal =
      direction === 1
        ? (this.#matches.find((cue) => cue > from) ?? this.#matches[0])
        : (this.#matches.findLast((cue) => cue < from) ?? this.#matches.at(-1));
    if (goal !== undefined) this.events.goTo(goal);
  }

  /** Shows which of the matches a cue is. */
  showPlace(cue: number): void {
    this.#current = cue;
    const { noMatches = '', matches = '' } = this.#texts ?? {};
    const place = this.#matches.indexOf(cue) + 1;
    const count = String(this.#matches.length);
    const told =
      this.#matches.length === 0 ? noMatches : filled(matches, String(place || '?'), count);
    const text = this.query.trim() === '' ? '' : told;
    if (this.#count.textContent !== text) this.#count.textContent = text;
    for (const button of this.#buttons) {
      (button as HTMLButtonElement).disabled = this.#matches.length === 0;
    }
  }

  #update(): void {
    this.#matches = this.#search.textsWith(this.query);
    this.#isMatch = new Set(this.#matches);
    this.showPlace(this.#current);
  }

  #press(event: KeyboardEvent): void {
    // An input method takes Enter and Escape for itself while it composes.
    if (event.isComposing) return;
    if (event.key === 'Enter') this.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') this.events.leave();
    else if (event.key === 'Escape') {
      const wasEmpty = this.query === '';
      this.query = '';
      if (wasEmpty) this.events.leave();
      else this.events.changed(undefined);
    } else return;
    event.preventDefault();
  }
}

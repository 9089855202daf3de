import { element } from '../../views/page/element';
import { type CueRow, fillRow, rowElement } from './cueRow';
import { RowLayout } from './rowLayout';
import { estimatedLines } from './textWidth';

/** How far outside of what is visible rows are in the document, in CSS pixels. */
const beside = 200;
/** What a row has beside its words, in ems: the edge, the time and the paddings. */
const margins = 9;

/**
 * The list of cues. Only the rows around what is visible are in the document, and the active one;
 * `aria-posinset` and `aria-setsize` place them among all.
 */
export class CueList {
  readonly element = element('list');
  readonly #rows = element('rows');
  readonly #shown = new Map<number, { readonly row: HTMLElement; content: string }>();
  #texts: readonly string[] = [];
  #layout = new RowLayout(0, () => 1);
  #width = 0;

  /** @param onChange called when the list was scrolled or has another size */
  constructor(onChange: () => void) {
    this.element.addEventListener('scroll', onChange, { passive: true });
    new ResizeObserver(onChange).observe(this.element);
  }

  /** Shows other cues, from the first on. */
  setTexts(texts: readonly string[]): void {
    this.#texts = texts;
    this.#removeRows(() => true);
    this.#width = 0;
    this.element.scrollTop = 0;
  }

  /** The cue at a place, in CSS pixels from the top of the window. */
  cueAt(clientY: number): number {
    const { top } = this.element.getBoundingClientRect();
    return this.#layout.rowAt(clientY - top + this.element.scrollTop);
  }

  /** How many rows fit on a page, from the active one's height; at least 1. */
  get pageRows(): number {
    const { first, last } = this.#visibleRows(0);
    return Math.max(1, last - first - 1);
  }

  /** Whether any of a row is visible. */
  isVisible(row: number): boolean {
    const { first, last } = this.#visibleRows(0);
    return row >= first && row <= last;
  }

  get firstVisible(): number {
    return this.#visibleRows(0).first;
  }

  /** Scrolls a row to the top. */
  scrollToTop(row: number): void {
    this.#layOut();
    this.element.scrollTop = this.#layout.top(row);
  }

  /** Scrolls a row into view: the least that is needed or, with `centre`, to the middle. */
  reveal(row: number, centre = false): void {
    this.#layOut();
    if (row < 0 || row >= this.#layout.count) return;
    const { scrollTop, clientHeight } = this.element;
    const [top, bottom] = [this.#layout.top(row), this.#layout.top(row + 1)];
    if (top >= scrollTop && bottom <= scrollTop + clientHeight) return;
    if (centre) this.element.scrollTop = (top + bottom - clientHeight) / 2;
    else if (top < scrollTop) this.element.scrollTop = top;
    else this.element.scrollTop = Math.min(top, bottom - clientHeight);
  }

  /**
   * Draws the rows around what is visible, and the active one.
   *
   * @param contentOf what the row of a cue shows
   */
  draw(active: number, contentOf: (cue: number) => CueRow): void {
    this.#layOut();
    if (this.#layout.count === 0) return;
    // Rows that turn out higher than estimated must not push away what is being read.
    const { scrollTop } = this.element;
    const anchor = this.#layout.rowAt(scrollTop);
    const below = scrollTop - this.#layout.top(anchor);
    this.#drawRows(active, contentOf);
    const moved = this.#layout.top(anchor) + below;
    if (Math.abs(moved - scrollTop) >= 1) this.element.scrollTop = moved;
    // What was measured may have left room at the end.
    this.#drawRows(active, contentOf);
    this.element.setAttribute('aria-activedescendant', `cue-${active}`);
  }

  #drawRows(active: number, contentOf: (cue: number) => CueRow): void {
    const { first, last } = this.#visibleRows(beside);
    const isWanted = (cue: number) => (cue >= first && cue <= last) || cue === active;
    this.#removeRows((cue) => !isWanted(cue));
    const changed: number[] = [];
    for (let cue = first; cue <= last; cue++) this.#drawRow(cue, contentOf(cue), changed);
    if (active < first || active > last) this.#drawRow(active, contentOf(active), changed);
    this.#place(changed);
  }

  #drawRow(cue: number, row: CueRow, changed: number[]): void {
    const content = JSON.stringify(row);
    let shown = this.#shown.get(cue);
    if (shown?.content === content) return;
    if (shown === undefined) {
      shown = { row: rowElement(cue, this.#layout.count), content };
      this.#shown.set(cue, shown);
      this.#rows.append(shown.row);
    }
    shown.content = content;
    fillRow(shown.row, row);
    changed.push(cue);
  }

  /** Measures what has changed, all before anything is moved, and puts the rows in their places. */
  #place(changed: readonly number[]): void {
    if (changed.length === 0) return;
    const heights = changed.map((cue) => this.#shown.get(cue)?.row.offsetHeight ?? 0);
    for (const [index, cue] of changed.entries()) {
      const height = heights[index] as number;
      if (height > 0) this.#layout.setHeight(cue, height);
    }
    for (const [cue, { row }] of this.#shown) {
      row.style.transform = `translateY(${this.#layout.top(cue)}px)`;
    }
    this.#rows.style.height = `${this.#layout.total}px`;
  }

  /** Lays the rows out anew where the width is another one, and keeps the first visible cue. */
  #layOut(): void {
    const { clientWidth } = this.element;
    if (clientWidth === this.#width || clientWidth === 0) return;
    const anchor = this.#layout.count === 0 ? 0 : this.firstVisible;
    this.#width = clientWidth;
    this.#removeRows(() => true);
    const style = getComputedStyle(this.element);
    const em = Number.parseFloat(style.fontSize);
    const line = Number.parseFloat(style.lineHeight);
    const ems = clientWidth / em - margins;
    this.#layout = new RowLayout(
      this.#texts.length,
      (cue) => estimatedLines(this.#texts[cue] as string, ems) * line + rowPadding,
    );
    this.#rows.style.height = `${this.#layout.total}px`;
    if (anchor > 0) this.element.scrollTop = this.#layout.top(anchor);
  }

  #visibleRows(more: number) {
    const { scrollTop, clientHeight } = this.element;
    return this.#layout.rowsBetween(scrollTop - more, scrollTop + clientHeight + more);
  }

  #removeRows(isUnwanted: (cue: number) => boolean): void {
    for (const [cue, { row }] of this.#shown) {
      if (!isUnwanted(cue)) continue;
      row.remove();
      this.#shown.delete(cue);
    }
  }
}

/** Above and below the words of a row, as in transcript.css; CSS pixels. */
const rowPadding = 4;

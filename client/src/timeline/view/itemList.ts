import type { TimelineTexts } from '../timelineTexts';
import { boxOf, type Rows } from './layout';
import type { Picture } from './picture';
import type { Viewport } from './viewport';
import { partName, spoken } from './wording';

/** How many segments before and after the active one are in the document. */
const itemsBeside = 20;

/**
 * The segments as a list for screen readers, which cannot read a canvas. Each item lies over its
 * bar. Only the segments around the active one are in the document; `aria-posinset` and
 * `aria-setsize` place them among all.
 */
export class ItemList {
  readonly #list: HTMLElement;
  #shown: { picture: Picture; active: number } | undefined;

  /** @param list a listbox; its other children stay */
  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /**
   * Fills the list.
   *
   * @param active the index of the keyboard's active bar
   * @param current the index of the bar with the cursor, -1 for none
   */
  show(
    picture: Picture,
    active: number,
    current: number,
    texts: TimelineTexts,
    language: string,
  ): void {
    for (const group of this.#list.querySelectorAll('[role=group]')) group.remove();
    const first = Math.max(0, active - itemsBeside);
    const shown = picture.bars.slice(first, active + itemsBeside + 1);
    let group: HTMLElement | undefined;
    let part = Number.NaN;
    for (const [place, bar] of shown.entries()) {
      const index = first + place;
      if (group === undefined || bar.part !== part) {
        part = bar.part;
        group = document.createElement('div');
        group.setAttribute('role', 'group');
        const named = picture.parts[part];
        if (named !== undefined) group.setAttribute('aria-label', partName(named));
        this.#list.append(group);
      }
      const option = document.createElement('div');
      option.id = `bar-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-label', spoken(picture, index, texts, language));
      option.setAttribute('aria-posinset', String(index + 1));
      option.setAttribute('aria-setsize', String(picture.bars.length));
      option.setAttribute('aria-selected', String(index === active));
      if (index === current) option.setAttribute('aria-current', 'true');
      group.append(option);
    }
    if (shown.length > 0) this.#list.setAttribute('aria-activedescendant', `bar-${active}`);
    else this.#list.removeAttribute('aria-activedescendant');
    this.#shown = { picture, active };
  }

  /**
   * Positions the items over their bars; `scrolled` is the list's scroll position in CSS pixels.
   */
  place(rows: Rows, viewport: Viewport, scrolled: number): void {
    if (this.#shown === undefined) return;
    for (const option of this.#list.querySelectorAll<HTMLElement>('[role=option]')) {
      const bar = this.#shown.picture.bars[barOf(option)];
      if (bar === undefined) continue;
      const { x, y, width, height } = boxOf(bar, rows, viewport);
      option.style.left = `${x + scrolled}px`;
      option.style.top = `${y}px`;
      option.style.width = `${width}px`;
      option.style.height = `${height}px`;
    }
  }
}

/** The index of the bar that an element of the list stands for; NaN for any other element. */
export function barOf({ id }: Element): number {
  return id.startsWith('bar-') ? Number(id.slice('bar-'.length)) : Number.NaN;
}

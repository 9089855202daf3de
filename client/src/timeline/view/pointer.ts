import type { BorderMoves } from './borderMoves';
import type { Camera } from './camera';
import type { Hit } from './hits';
import { barOf } from './itemList';
import { rulerHeight } from './layout';
import { timeAt, zoomFactor } from './viewport';

/** In pixels of the wheel: as far as this, it zooms as much as one press of a key. */
const wheelNotch = 100;

export interface PointerEvents {
  /** What is at a point, in CSS pixels from the upper left corner of the list. */
  hitAt(x: number, y: number): Hit | undefined;
  hover(hit: Hit | undefined): void;
  /** The author has chosen an item; `focus` moves the focus to the text. */
  choose(item: number, focus: boolean): void;
  /** A screen reader has clicked on the element of a bar. */
  chooseBar(bar: number): void;
  /** The author has clicked on the ruler at a time, in milliseconds. */
  seek(time: number): void;
}

/** Handles the pointer on the list: hovers, chooses, moves borders, scrolls and zooms. */
export class Pointer {
  /** Whether to ignore the next click, which browsers also fire after a drag. */
  #hasMovedBorder = false;

  constructor(
    private readonly list: HTMLElement,
    private readonly camera: Camera,
    private readonly moves: BorderMoves,
    private readonly events: PointerEvents,
  ) {
    list.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    list.addEventListener('pointermove', (event) => this.#move(event));
    list.addEventListener('pointerleave', () => events.hover(undefined));
    list.addEventListener('pointerdown', (event) => this.#down(event));
    list.addEventListener('pointerup', (event) => this.#up(event));
    list.addEventListener('pointercancel', () => moves.cancel());
    list.addEventListener('click', (event) => this.#click(event, false));
    list.addEventListener('dblclick', (event) => this.#click(event, true));
  }

  #wheel(event: WheelEvent): void {
    const { deltaX, deltaY } = event;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.camera.zoomAt(zoomFactor ** (-deltaY / wheelNotch), this.#at(event).x);
    } else if (Math.abs(deltaY) > Math.abs(deltaX) && this.camera.viewport.span !== null) {
      event.preventDefault();
      this.list.scrollLeft += deltaY;
    }
  }

  #move(event: PointerEvent): void {
    if (this.moves.isDragging) this.moves.drag(this.#at(event).x, this.camera.viewport);
    else this.#hover(this.#hitAt(event));
  }

  #hover(hit: Hit | undefined): void {
    const cursor = hit?.border === undefined ? 'pointer' : 'ew-resize';
    this.list.style.cursor = hit === undefined ? '' : cursor;
    this.events.hover(hit);
  }

  #down(event: PointerEvent): void {
    this.#hasMovedBorder = false;
    const border = event.button === 0 ? this.#hitAt(event)?.border : undefined;
    if (border === undefined || !this.moves.startDrag(border, this.#at(event).x)) return;
    this.list.setPointerCapture(event.pointerId);
  }

  #up(event: PointerEvent): void {
    this.#hasMovedBorder = this.moves.drop(this.#at(event).x, this.camera.viewport);
  }

  #click(event: MouseEvent, focus: boolean): void {
    if (this.#hasMovedBorder) return;
    const bar = event.target instanceof Element ? barOf(event.target) : Number.NaN;
    if (!Number.isNaN(bar)) {
      this.events.chooseBar(bar);
      return;
    }
    const item = this.#hitAt(event)?.item;
    const { x, y } = this.#at(event);
    if (item !== undefined) this.events.choose(item, focus);
    else if (y < rulerHeight) this.events.seek(timeAt(this.camera.viewport, x));
  }

  #hitAt(event: MouseEvent): Hit | undefined {
    const { x, y } = this.#at(event);
    return this.events.hitAt(x, y);
  }

  #at({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const { left, top } = this.list.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}

/** How near to the edge of the list a drag scrolls it, and by how much a frame; CSS pixels. */
const edge = 16;
const scrolledPerFrame = 12;

export interface PointerEvents {
  /** The cue at a place, in CSS pixels from the top of the window. */
  cueAt(clientY: number): number;
  /** Selects a cue; `extends` keeps where the selection began. */
  select(cue: number, isExtended: boolean): void;
  /** Opens a menu on a cue, which is selected first if it is not. */
  openMenu(cue: number): void;
  play(cue: number): void;
  scrolled(): void;
}

/** Handles the pointer on the list: chooses a cue, a run of cues by drag or Shift, plays. */
export class Pointer {
  #draggedTo: number | undefined;

  constructor(
    private readonly list: HTMLElement,
    private readonly events: PointerEvents,
  ) {
    list.addEventListener('pointerdown', (event) => this.#down(event));
    list.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      list.addEventListener(end, () => {
        this.#draggedTo = undefined;
      });
    }
    list.addEventListener('dblclick', ({ clientY }) => events.play(events.cueAt(clientY)));
    list.addEventListener('contextmenu', ({ clientY, target }) => {
      // The key for menus gives the list itself as its target.
      if (target !== list) events.openMenu(events.cueAt(clientY));
    });
    list.addEventListener('wheel', () => events.scrolled(), { passive: true });
  }

  #down(event: PointerEvent): void {
    const isOnScrollBar = event.offsetX >= this.list.clientWidth && event.target === this.list;
    if (isOnScrollBar) this.events.scrolled();
    // A finger scrolls; a tap selects, by the click that follows it.
    if (event.button !== 0 || isOnScrollBar) return;
    this.events.select(this.events.cueAt(event.clientY), event.shiftKey);
    if (event.pointerType !== 'mouse') return;
    this.#draggedTo = event.clientY;
    this.list.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    if (this.#draggedTo === undefined) return;
    const wasAtEdge = this.#overEdge(this.#draggedTo) !== 0;
    this.#draggedTo = event.clientY;
    this.#extend();
    if (!wasAtEdge && this.#overEdge(event.clientY) !== 0) this.#scrollOn();
  }

  #extend(): void {
    if (this.#draggedTo === undefined) return;
    const { top, bottom } = this.list.getBoundingClientRect();
    const inside = Math.min(Math.max(this.#draggedTo, top), bottom - 1);
    this.events.select(this.events.cueAt(inside), true);
  }

  #scrollOn(): void {
    requestAnimationFrame(() => {
      const direction = this.#draggedTo === undefined ? 0 : this.#overEdge(this.#draggedTo);
      if (direction === 0) return;
      this.list.scrollTop += direction * scrolledPerFrame;
      this.#extend();
      this.#scrollOn();
    });
  }

  /** -1 above the list or at its upper edge, 1 below or at the lower edge, else 0. */
  #overEdge(clientY: number): -1 | 0 | 1 {
    const { top, bottom } = this.list.getBoundingClientRect();
    if (clientY < top + edge) return -1;
    return clientY > bottom - edge ? 1 : 0;
  }
}

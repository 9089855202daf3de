import type { ZoomStep } from '../messages';
import { savedView, saveView, type TimelineHost } from './savedView';
import type { Surface } from './surface';
import { clamped, revealing, type Viewport, xOf, zoomed, zoomFactor } from './viewport';

/** Controls the viewport, and saves it for each note. */
export class Camera {
  #viewport: Viewport = { width: 1, total: 1, span: null, from: 0 };
  #document: string | undefined;
  #saved: Viewport | undefined;

  /** @param onMove called when the viewport may have changed */
  constructor(
    private readonly surface: Surface,
    private readonly host: TimelineHost,
    private readonly onMove: () => void,
  ) {
    surface.list.addEventListener('scroll', () => {
      this.#viewport = surface.scrolledView(this.#viewport);
      onMove();
    });
  }

  get viewport(): Viewport {
    return this.#viewport;
  }

  /**
   * Shows a note of `total` milliseconds. The note that is shown already keeps its viewport; any
   * other gets its saved one.
   */
  open(document: string, total: number): void {
    const isOther = document !== this.#document;
    this.#document = document;
    const place = isOther ? savedView(this.host, document) : {};
    this.#show({ ...this.#viewport, ...place, total });
  }

  /** Sets the width of the window, in CSS pixels. */
  fit(width: number): void {
    if (width !== this.#viewport.width) this.#show({ ...this.#viewport, width });
  }

  /** Scrolls just far enough to show a range of time, in milliseconds. */
  reveal({ start, end }: { readonly start: number; readonly end: number }): void {
    this.#show(revealing(this.#viewport, start, end));
  }

  /** Zooms around a time (milliseconds) if it is visible, else around the middle. */
  zoom(step: ZoomStep, time: number | undefined): void {
    if (step === 'all') {
      this.#show({ ...this.#viewport, span: null });
      return;
    }
    const { width } = this.#viewport;
    const x = time === undefined ? -1 : xOf(this.#viewport, time);
    const factor = step === 'in' ? zoomFactor : 1 / zoomFactor;
    this.zoomAt(factor, x >= 0 && x <= width ? x : width / 2);
  }

  /** Zooms by a factor; the time at `x` stays in place. */
  zoomAt(factor: number, x: number): void {
    this.#show(zoomed(this.#viewport, factor, x));
  }

  /** Saves zoom and position unless they are unchanged. */
  save(): void {
    const { span, from } = this.#viewport;
    const isSaved = span === this.#saved?.span && from === this.#saved?.from;
    if (this.#document === undefined || isSaved) return;
    this.#saved = this.#viewport;
    saveView(this.host, this.#document, this.#viewport);
  }

  #show(viewport: Viewport): void {
    this.#viewport = clamped(viewport);
    this.surface.show(this.#viewport);
    this.onMove();
  }
}

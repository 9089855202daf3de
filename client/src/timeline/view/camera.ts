import type { ZoomStep } from '../messages';
import { type PageHost, savedView, saveView } from './savedView';
import type { Surface } from './surface';
import { bounded, revealing, type Viewport, xOf, zoomed, zoomFactor } from './viewport';

/** Chooses what can be seen of the episode, and remembers it for each note. */
export class Camera {
  #viewport: Viewport = { width: 1, total: 1, span: null, from: 0 };
  #document: string | undefined;
  #saved: Viewport | undefined;

  /** @param onMove called when something else is to be seen */
  constructor(
    private readonly surface: Surface,
    private readonly host: PageHost,
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

  /** Shows a note that is `total` milliseconds long: as before, or as it was left. */
  open(document: string, total: number): void {
    const isOther = document !== this.#document;
    this.#document = document;
    const place = isOther ? savedView(this.host, document) : {};
    this.#show({ ...this.#viewport, ...place, total });
  }

  /** Takes the width that there is, in CSS pixels. */
  fit(width: number): void {
    if (width !== this.#viewport.width) this.#show({ ...this.#viewport, width });
  }

  /** Moves just far enough to show a stretch of time. */
  reveal({ start, end }: { readonly start: number; readonly end: number }): void {
    this.#show(revealing(this.#viewport, start, end));
  }

  /** Zooms around a time where it can be seen, else around the middle. */
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

  /** Zooms so that the time at `x` stays there. */
  zoomAt(factor: number, x: number): void {
    this.#show(zoomed(this.#viewport, factor, x));
  }

  /** Keeps zoom and place, unless they are kept already. */
  save(): void {
    const { span, from } = this.#viewport;
    const isSaved = span === this.#saved?.span && from === this.#saved?.from;
    if (this.#document === undefined || isSaved) return;
    this.#saved = this.#viewport;
    saveView(this.host, this.#document, this.#viewport);
  }

  #show(viewport: Viewport): void {
    this.#viewport = bounded(viewport);
    this.surface.show(this.#viewport);
    this.onMove();
  }
}

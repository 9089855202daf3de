import { element } from '../../views/page/element';
import { type Colours, readColours } from './colours';
import { draw } from './drawing';
import type { Pen, Scene } from './scene';
import { clamped, contentWidth, pixelsPerMs, type Viewport } from './viewport';

/**
 * The canvas, and above it the list that scrolls. A canvas as wide as ten hours would be too large,
 * so it has the size of the window and shows what the list is scrolled to.
 */
export class Surface {
  readonly #canvas = element<HTMLCanvasElement>('canvas');
  readonly #spacer = element('spacer');
  readonly #pen = this.#canvas.getContext('2d') as CanvasRenderingContext2D;
  readonly list = element('list');
  #colours: Colours | undefined;

  /** @param onChange called when the size or the theme has changed */
  constructor(onChange: () => void) {
    new ResizeObserver(onChange).observe(element('stage'));
    const themes = new MutationObserver(() => {
      this.#colours = undefined;
      onChange();
    });
    themes.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
    themes.observe(document.body, { attributeFilter: ['class'] });
  }

  set isShown(isShown: boolean) {
    element('stage').hidden = !isShown;
  }

  /** In CSS pixels, without the scroll bar. */
  get size(): { width: number; height: number } {
    return { width: this.list.clientWidth, height: this.list.clientHeight };
  }

  get scrolled(): number {
    return this.list.scrollLeft;
  }

  get colours(): Colours {
    this.#colours ??= readColours(document.body);
    return this.#colours;
  }

  /** Scrolls to a viewport, and makes the list as wide as the whole episode. */
  show(viewport: Viewport): void {
    const width = viewport.span === null ? 0 : contentWidth(viewport);
    this.#spacer.style.width = `${width}px`;
    this.list.scrollLeft = viewport.from * pixelsPerMs(viewport);
  }

  /** The viewport at the list's scroll position. */
  scrolledView(viewport: Viewport): Viewport {
    if (viewport.span === null) return viewport;
    const from = this.list.scrollLeft / pixelsPerMs(viewport);
    // `scrollLeft` may be rounded to whole pixels; the exact position is kept.
    const isSame = Math.abs(from - viewport.from) * pixelsPerMs(viewport) < 1;
    return isSame ? viewport : clamped({ ...viewport, from });
  }

  /** Draws a frame at the resolution of the screen. */
  draw(scene: Scene): void {
    const ratio = window.devicePixelRatio || 1;
    const { width, height } = element('stage').getBoundingClientRect();
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== wide) this.#canvas.width = wide;
    if (this.#canvas.height !== high) this.#canvas.height = high;
    this.#pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#pen.clearRect(0, 0, width, height);
    draw(this.#pen as Pen, scene);
  }
}

import { BorderDrag } from './borderDrag';
import { type Border, snapped } from './borders';
import type { Episode } from './episode';
import type { Picture } from './picture';
import type { PageHost } from './savedView';
import type { Viewport } from './viewport';

/** The borders that the author moves, by the pointer or by keys. */
export class BorderMoves {
  #drag: BorderDrag | undefined;
  /** A border that was let go, shown there until the text has followed. */
  #dropped: { readonly preview: Picture } | undefined;

  /** @param onChange called when the picture looks otherwise */
  constructor(
    private readonly episode: Episode,
    private readonly host: PageHost,
    private readonly onChange: () => void,
  ) {}

  /** The picture with the border where it is moved to. */
  get picture(): Picture {
    return (this.#drag ?? this.#dropped)?.preview ?? this.episode.picture;
  }

  /** Whether the pointer holds one, moved or not. */
  get isHolding(): boolean {
    return this.#drag !== undefined;
  }

  /** The border that the pointer moves, where it is now. */
  get moved(): Border | undefined {
    return this.#drag?.isMoving ? { ...this.#drag.border, time: this.#drag.time } : undefined;
  }

  /** Takes hold of a border; not before the text has followed what was moved last. */
  take(border: Border, x: number): boolean {
    if (this.#dropped !== undefined) return false;
    this.#drag = new BorderDrag(this.episode.picture, border, x, this.episode.gap);
    return true;
  }

  pull(x: number, viewport: Viewport): void {
    this.#drag?.moveTo(x, viewport);
    this.onChange();
  }

  /** Lets go where the pointer is; says whether it had moved at all, and not only clicked. */
  drop(x: number, viewport: Viewport): boolean {
    const drag = this.#drag;
    drag?.moveTo(x, viewport);
    this.cancel();
    if (!drag?.isMoving) return false;
    this.#ask(drag);
    return true;
  }

  /** Moves a border by so many milliseconds, as far as there is room. */
  nudge(border: Border, by: number): void {
    if (this.#dropped !== undefined || this.#drag !== undefined) return;
    const { picture, gap } = this.episode;
    const time = snapped(picture.bars, border, gap, border.time + by);
    if (time !== undefined) this.#ask(BorderDrag.to(picture, border, gap, time));
  }

  /** Lets go and leaves everything as it was. */
  cancel(): void {
    this.#drag = undefined;
    this.onChange();
  }

  /** Shows the text as it is: it has followed, or will not. */
  settle(): void {
    this.#dropped = undefined;
    this.cancel();
  }

  #ask(drag: BorderDrag): void {
    const { border, time } = drag;
    if (time === border.time) return;
    this.#dropped = drag;
    const { version, picture } = this.episode;
    const item = (bar: number | null) => (bar === null ? null : (picture.bars[bar]?.item ?? null));
    const [earlier, later] = [item(border.earlier), item(border.later)];
    this.host.postMessage({ kind: 'moveBorder', version, earlier, later, time });
    this.onChange();
  }
}

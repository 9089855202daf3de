import { BorderDrag } from './borderDrag';
import { type Border, snapped } from './borders';
import type { Episode } from './episode';
import type { Picture } from './picture';
import type { PageHost } from './savedView';
import type { Viewport } from './viewport';

/**
 * Moves borders by the pointer or by keys: previews the move and requests it from the extension.
 */
export class BorderMoves {
  #drag: BorderDrag | undefined;
  /** A border that was dropped, shown at its new time until the text has changed. */
  #dropped: { readonly preview: Picture } | undefined;

  /** @param onChange called when the picture has changed */
  constructor(
    private readonly episode: Episode,
    private readonly host: PageHost,
    private readonly onChange: () => void,
  ) {}

  /** The picture with the moved border at its new time. */
  get picture(): Picture {
    return (this.#drag ?? this.#dropped)?.preview ?? this.episode.picture;
  }

  /** Whether the pointer holds a border, moved or not. */
  get isHolding(): boolean {
    return this.#drag !== undefined;
  }

  /** The border that the pointer has moved, at its current time; undefined if there is none. */
  get moved(): Border | undefined {
    return this.#drag?.isMoving ? { ...this.#drag.border, time: this.#drag.time } : undefined;
  }

  /**
   * Starts to drag a border. Returns false, and does nothing, until the text has changed as
   * requested before.
   */
  take(border: Border, x: number): boolean {
    if (this.#dropped !== undefined) return false;
    this.#drag = new BorderDrag(this.episode.picture, border, x, this.episode.gap);
    return true;
  }

  pull(x: number, viewport: Viewport): void {
    this.#drag?.moveTo(x, viewport);
    this.onChange();
  }

  /**
   * Ends the drag and requests the move; returns whether this was a move and not merely a click.
   */
  drop(x: number, viewport: Viewport): boolean {
    const drag = this.#drag;
    drag?.moveTo(x, viewport);
    this.cancel();
    if (!drag?.isMoving) return false;
    this.#ask(drag);
    return true;
  }

  /** Moves a border by `by` milliseconds, as far as there is room. */
  nudge(border: Border, by: number): void {
    if (this.#dropped !== undefined || this.#drag !== undefined) return;
    const { picture, gap } = this.episode;
    const time = snapped(picture.bars, border, gap, border.time + by);
    if (time !== undefined) this.#ask(BorderDrag.to(picture, border, gap, time));
  }

  /** Ends the drag without moving the border. */
  cancel(): void {
    this.#drag = undefined;
    this.onChange();
  }

  /** Ends drag and preview: the text has changed, or will not. */
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

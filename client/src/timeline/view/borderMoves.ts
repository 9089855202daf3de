import { BorderDrag } from './borderDrag';
import { type BarBorder, snapped } from './borders';
import type { ShownEpisode } from './episode';
import type { Picture } from './picture';
import type { TimelineHost } from './savedView';
import type { Viewport } from './viewport';

/**
 * Moves borders by the pointer or by keys: previews the move and requests it from the extension.
 */
export class BorderMoves {
  #drag: BorderDrag | undefined;
  /** A border that was dropped, shown at its new time until the text has changed. */
  #pending: { readonly preview: Picture } | undefined;

  /** @param onChange called when the picture has changed */
  constructor(
    private readonly episode: ShownEpisode,
    private readonly host: TimelineHost,
    private readonly onChange: () => void,
  ) {}

  /** The picture with the moved border at its new time. */
  get picture(): Picture {
    return (this.#drag ?? this.#pending)?.preview ?? this.episode.picture;
  }

  /** Whether the pointer holds a border, moved or not. */
  get isDragging(): boolean {
    return this.#drag !== undefined;
  }

  /** The border that the pointer has moved, at its current time; undefined if there is none. */
  get moved(): BarBorder | undefined {
    return this.#drag?.isMoving ? { ...this.#drag.border, time: this.#drag.time } : undefined;
  }

  /**
   * Starts to drag a border. Returns false, and does nothing, until the text has changed as
   * requested before.
   */
  startDrag(border: BarBorder, x: number): boolean {
    if (this.#pending !== undefined) return false;
    this.#drag = new BorderDrag(this.episode.picture, border, x, this.episode.gap);
    return true;
  }

  drag(x: number, viewport: Viewport): void {
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
    this.#request(drag);
    return true;
  }

  /** Moves a border by `by` milliseconds, as far as there is room. */
  nudge(border: BarBorder, by: number): void {
    if (this.#pending !== undefined || this.#drag !== undefined) return;
    const { picture, gap } = this.episode;
    const time = snapped(picture.bars, border, gap, border.time + by);
    if (time !== undefined) this.#request(BorderDrag.to(picture, border, gap, time));
  }

  /** Ends the drag without moving the border. */
  cancel(): void {
    this.#drag = undefined;
    this.onChange();
  }

  /** Ends drag and preview: the text has changed, or will not. */
  settle(): void {
    this.#pending = undefined;
    this.cancel();
  }

  #request(drag: BorderDrag): void {
    const { border, time } = drag;
    if (time === border.time) return;
    this.#pending = drag;
    const { version, picture } = this.episode;
    const item = (bar: number | null) => (bar === null ? null : (picture.bars[bar]?.item ?? null));
    const [earlier, later] = [item(border.earlier), item(border.later)];
    this.host.postMessage({ kind: 'moveBorder', version, earlier, later, time });
    this.onChange();
  }
}

import { type BarBorder, snapped } from './borders';
import type { Bar, Picture } from './picture';
import { pixelsPerMs, type Viewport } from './viewport';

/** In CSS pixels: a pointer that moves no further only clicks. */
const dragThreshold = 3;

/** A border that is being moved, with its original and its current time. */
export class BorderDrag {
  #time: number;
  #isMoving = false;

  /**
   * @param fromX where the pointer was pressed, in CSS pixels
   * @param gap the distance between neighbours in the note's border style, 0 or 1000 ms
   */
  constructor(
    private readonly picture: Picture,
    readonly border: BarBorder,
    private readonly fromX: number,
    private readonly gap: number,
  ) {
    this.#time = border.time;
  }

  /** A border that was moved to a time (milliseconds) without a pointer. */
  static to(picture: Picture, border: BarBorder, gap: number, time: number): BorderDrag {
    const drag = new BorderDrag(picture, border, 0, gap);
    drag.#time = time;
    drag.#isMoving = true;
    return drag;
  }

  /** Whether this is a move and not merely a click. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** The current time, in milliseconds. */
  get time(): number {
    return this.#time;
  }

  /** Follows the pointer in whole seconds, as far as the segments on both sides allow. */
  moveTo(x: number, viewport: Viewport): void {
    const distance = x - this.fromX;
    if (Math.abs(distance) > dragThreshold) this.#isMoving = true;
    if (!this.#isMoving) return;
    const wanted = this.border.time + distance / pixelsPerMs(viewport);
    this.#time = snapped(this.picture.bars, this.border, this.gap, wanted) ?? this.border.time;
  }

  /** The picture with the border at its current time. */
  get preview(): Picture {
    const { earlier, later } = this.border;
    const bars: Bar[] = [...this.picture.bars];
    const [before, after] = [bars[earlier ?? -1], bars[later ?? -1]];
    const end = after === undefined ? this.#time : this.#time - this.gap;
    if (before !== undefined) bars[earlier as number] = { ...before, end };
    if (after !== undefined) bars[later as number] = { ...after, start: this.#time };
    return { ...this.picture, bars };
  }
}

import { type BarBorder, bordersOf } from './borders';
import { boxOf, type Rows } from './layout';
import type { Picture } from './picture';
import { type Viewport, xOf } from './viewport';

/** What is under the pointer. */
export interface Hit {
  /** The item: a segment or a part. */
  readonly item: number;
  /** The border that the pointer could move. */
  readonly border?: BarBorder;
}

/** In CSS pixels: how far beside a bar it is still hit. */
const hitTolerance = 4;
/** In CSS pixels: a narrower bar has no room for its borders beside the place to click. */
const minWidthForBorders = 12;

/**
 * What is at a point of the window (CSS pixels). Of several segments the nearest, and of those
 * equally near the one drawn last. Undefined if there is nothing.
 */
export function hitAt(
  { bars, parts }: Picture,
  rows: Rows,
  viewport: Viewport,
  x: number,
  y: number,
): Hit | undefined {
  if (y >= rows.partsTop && y < rows.partsTop + rows.partsHeight) {
    const part = parts.findLast(
      ({ start, end }) => x >= xOf(viewport, start) && x < xOf(viewport, end),
    );
    return part && { item: part.item };
  }
  let near: { index: number; distance: number } | undefined;
  for (let index = bars.length - 1; index >= 0; index--) {
    const box = boxOf(bars[index] as (typeof bars)[number], rows, viewport);
    if (y < box.y - 1 || y > box.y + box.height + 1) continue;
    const distance = Math.max(box.x - x, x - box.x - box.width, 0);
    if (distance <= hitTolerance && (near === undefined || distance < near.distance)) {
      near = { index, distance };
    }
  }
  if (near === undefined) return undefined;
  const bar = bars[near.index] as (typeof bars)[number];
  const border = borderAt(bars, near.index, rows, viewport, x);
  return border === undefined ? { item: bar.item } : { item: bar.item, border };
}

function borderAt(
  bars: Picture['bars'],
  index: number,
  rows: Rows,
  viewport: Viewport,
  x: number,
): BarBorder | undefined {
  const { x: left, width } = boxOf(bars[index] as (typeof bars)[number], rows, viewport);
  if (width < minWidthForBorders) return undefined;
  const [start, end] = bordersOf(bars, index);
  if (start !== undefined && x - left <= hitTolerance) return start;
  if (end !== undefined && left + width - x <= hitTolerance) return end;
  return undefined;
}

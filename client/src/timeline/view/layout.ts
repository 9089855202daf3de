import type { Bar, Picture } from './picture';
import { type Viewport, xOf } from './viewport';

/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the rows of the picture stand, in CSS pixels from the top. */
export interface Rows {
  readonly partsTop: number;
  readonly partsHeight: number;
  readonly lanesTop: number;
  readonly laneHeight: number;
}

export const rulerHeight = 20;
const partsHeight = 20;
const space = 3;
const highestLane = 52;
const lowestLane = 8;

/** Nothing is too short to be seen and hit. */
const leastWidth = 2;

export function rowsIn(height: number, { lanes, parts }: Picture): Rows {
  const partRow = parts.length === 0 ? 0 : partsHeight;
  const lanesTop = rulerHeight + partRow + 2 * space;
  const room = (height - lanesTop - space) / lanes - space;
  return {
    partsTop: rulerHeight + space,
    partsHeight: partRow,
    lanesTop,
    laneHeight: Math.max(lowestLane, Math.min(highestLane, room)),
  };
}

/** Where a segment is drawn; it leaves a pixel to whatever follows. */
export function boxOf(bar: Bar, rows: Rows, viewport: Viewport): Box {
  const x = xOf(viewport, bar.start);
  const width = xOf(viewport, bar.end) - x;
  const height = rows.laneHeight;
  return {
    x,
    y: rows.lanesTop + bar.lane * (height + space),
    width: Math.max(leastWidth, width > 2 * leastWidth ? width - 1 : width),
    height,
  };
}

/** The stretch of a window that a time range takes, at least as wide as a line. */
export function stretchOf(
  { start, end }: { readonly start: number; readonly end: number },
  viewport: Viewport,
): { x: number; width: number } {
  const x = xOf(viewport, start);
  return { x, width: Math.max(leastWidth, xOf(viewport, end) - x) };
}

import type { Bar, Picture } from './picture';
import { type Viewport, xOf } from './viewport';

/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rows of the picture, in CSS pixels; tops count from that of the window. */
export interface Rows {
  readonly partsTop: number;
  readonly partsHeight: number;
  readonly lanesTop: number;
  readonly laneHeight: number;
}

export const rulerHeight = 20;
const partsHeight = 20;
const space = 3;
const maxLaneHeight = 52;
const minLaneHeight = 8;

/** In CSS pixels, so that everything can be seen and clicked. */
const minWidth = 2;

/** The rows of a picture in a window of a height in CSS pixels. */
export function rowsIn(height: number, { lanes, parts }: Picture): Rows {
  const partRow = parts.length === 0 ? 0 : partsHeight;
  const lanesTop = rulerHeight + partRow + 2 * space;
  const room = (height - lanesTop - space) / lanes - space;
  return {
    partsTop: rulerHeight + space,
    partsHeight: partRow,
    lanesTop,
    laneHeight: Math.max(minLaneHeight, Math.min(maxLaneHeight, room)),
  };
}

/** The box of a segment, one pixel narrower than its time so that neighbours stay apart. */
export function boxOf(bar: Bar, rows: Rows, viewport: Viewport): Box {
  const x = xOf(viewport, bar.start);
  const width = xOf(viewport, bar.end) - x;
  const height = rows.laneHeight;
  return {
    x,
    y: rows.lanesTop + bar.lane * (height + space),
    width: Math.max(minWidth, width > 2 * minWidth ? width - 1 : width),
    height,
  };
}

/** The horizontal extent of a range of time in CSS pixels, at least two of them wide. */
export function extentOf(
  { start, end }: { readonly start: number; readonly end: number },
  viewport: Viewport,
): { x: number; width: number } {
  const x = xOf(viewport, start);
  return { x, width: Math.max(minWidth, xOf(viewport, end) - x) };
}

/**
 * The visible range of the episode. Times are milliseconds, widths CSS pixels; `x` counts
 * from the left edge of the window.
 */
export interface Viewport {
  readonly width: number;
  /** The length of the episode, more than 0. */
  readonly total: number;
  /** How much of it is visible; null for all of it, however long it becomes. */
  readonly span: number | null;
  /** The time at the left edge. */
  readonly from: number;
}

/** Space before the first and after the last segment, so that their borders can be dragged. */
const margin = 10;
/** In milliseconds. */
const minSpan = 5000;
/** In CSS pixels; beyond about ten million, layout in browsers is unreliable. */
const maxContentWidth = 8_000_000;

/** The factor for a notch of the wheel, a button or a key. */
export const zoomFactor = 1.5;

export function pixelsPerMs({ width, total, span }: Viewport): number {
  return Math.max(1, width - 2 * margin) / (span ?? total);
}

/** The width of the whole episode at the viewport's zoom. */
export function contentWidth(viewport: Viewport): number {
  return 2 * margin + viewport.total * pixelsPerMs(viewport);
}

export function xOf(viewport: Viewport, time: number): number {
  return margin + (time - viewport.from) * pixelsPerMs(viewport);
}

export function timeAt(viewport: Viewport, x: number): number {
  return viewport.from + (x - margin) / pixelsPerMs(viewport);
}

/** Zooms by a factor, above 1 to show less of the episode; the time at `x` stays in place. */
export function zoomed(viewport: Viewport, factor: number, x: number): Viewport {
  const { width, total, span } = viewport;
  const minimum = Math.min(total, Math.max(minSpan, (total * width) / maxContentWidth));
  const wanted = Math.max(minimum, (span ?? total) / factor);
  if (wanted >= total) return { ...viewport, span: null, from: 0 };
  const time = timeAt(viewport, x);
  const resized = { ...viewport, span: wanted };
  return clamped({ ...resized, from: time - (x - margin) / pixelsPerMs(resized) });
}

/** The nearest viewport that shows nothing before or after the episode. */
export function clamped(viewport: Viewport): Viewport {
  const { span, total, from } = viewport;
  if (span === null || span >= total) return { ...viewport, span: null, from: 0 };
  return { ...viewport, from: Math.min(Math.max(0, from), total - span) };
}

/**
 * Scrolls just far enough to show a range, or its beginning if it is longer than the viewport.
 */
export function revealing(viewport: Viewport, start: number, end: number): Viewport {
  const { span, from } = viewport;
  if (span === null) return viewport;
  if (start < from) return clamped({ ...viewport, from: start });
  if (end > from + span) return clamped({ ...viewport, from: Math.min(start, end - span) });
  return viewport;
}

/**
 * The stretch of the episode that can be seen. Times are milliseconds, widths CSS pixels; `x` counts
 * from the left edge of the window.
 */
export interface Viewport {
  readonly width: number;
  /** How long the episode is, more than 0. */
  readonly total: number;
  /** How much of it fits in; null for all of it, however long it becomes. */
  readonly span: number | null;
  /** The time at the left edge. */
  readonly from: number;
}

/** Room beside the first and the last segment, so that their edges can be taken hold of. */
const margin = 10;
const shortestSpan = 5000;
/** Browsers lay out nothing reliably that is wider than some ten million pixels. */
const widestContent = 8_000_000;

/** How far a wheel's notch, a button or a key zooms. */
export const zoomFactor = 1.5;

export function pixelsPerMs({ width, total, span }: Viewport): number {
  return Math.max(1, width - 2 * margin) / (span ?? total);
}

/** How wide the whole episode is. */
export function contentWidth(viewport: Viewport): number {
  return 2 * margin + viewport.total * pixelsPerMs(viewport);
}

export function xOf(viewport: Viewport, time: number): number {
  return margin + (time - viewport.from) * pixelsPerMs(viewport);
}

export function timeAt(viewport: Viewport, x: number): number {
  return viewport.from + (x - margin) / pixelsPerMs(viewport);
}

/** Zooms so that the time at `x` stays there; a factor above 1 shows less of the episode. */
export function zoomed(viewport: Viewport, factor: number, x: number): Viewport {
  const { width, total, span } = viewport;
  const least = Math.min(total, Math.max(shortestSpan, (total * width) / widestContent));
  const wanted = Math.max(least, (span ?? total) / factor);
  if (wanted >= total) return { ...viewport, span: null, from: 0 };
  const time = timeAt(viewport, x);
  const resized = { ...viewport, span: wanted };
  return bounded({ ...resized, from: time - (x - margin) / pixelsPerMs(resized) });
}

/** The nearest viewport that shows nothing before or behind the episode. */
export function bounded(viewport: Viewport): Viewport {
  const { span, total, from } = viewport;
  if (span === null || span >= total) return { ...viewport, span: null, from: 0 };
  return { ...viewport, from: Math.min(Math.max(0, from), total - span) };
}

/** Moves just far enough to show a stretch, or its beginning where it is longer than what fits. */
export function revealing(viewport: Viewport, start: number, end: number): Viewport {
  const { span, from } = viewport;
  if (span === null) return viewport;
  if (start < from) return bounded({ ...viewport, from: start });
  if (end > from + span) return bounded({ ...viewport, from: Math.min(start, end - span) });
  return viewport;
}

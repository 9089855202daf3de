import type { Bar } from './picture';

/** The end of a segment, the start of one, or both. Indexes into the bars; null for none. */
export interface BarBorder {
  readonly earlier: number | null;
  readonly later: number | null;
  /** The start of the later one or, without one, the end of the earlier one; in milliseconds. */
  readonly time: number;
}

const second = 1000;

/**
 * The borders at the start and at the end of a segment; empty if its times are unknown. Neighbours
 * that meet, at one time or up to a second apart (format.md, "Grammar"), share one.
 */
export function bordersOf(bars: readonly Bar[], index: number): BarBorder[] {
  const bar = bars[index];
  if (bar === undefined || !bar.isKnown) return [];
  const start = meet(bars, index - 1)
    ? { earlier: index - 1, later: index, time: bar.start }
    : { earlier: null, later: index, time: bar.start };
  const end = meet(bars, index)
    ? { earlier: index, later: index + 1, time: (bars[index + 1] as Bar).start }
    : { earlier: index, later: null, time: bar.end };
  return [start, end];
}

function meet(bars: readonly Bar[], earlier: number): boolean {
  const [one, other] = [bars[earlier], bars[earlier + 1]];
  if (!one?.isKnown || !other?.isKnown) return false;
  const distance = other.start - one.end;
  return distance >= 0 && distance <= second;
}

/**
 * The times that a border can be moved to: whole seconds in milliseconds, both ends included. No
 * segment may become empty, and one that does not overlap its neighbour must not start to. `min`
 * is above `max` if there is no room.
 *
 * @param gap the distance between neighbours in the note's border style, 0 or 1000
 */
export function roomFor(bars: readonly Bar[], border: BarBorder, gap: number) {
  const { earlier, later } = border;
  const [before, after] = [bars[earlier ?? -1], bars[later ?? -1]];
  let min = before === undefined ? 0 : before.start + 1;
  let max = after === undefined ? Number.POSITIVE_INFINITY : after.end - 1;
  if (before !== undefined && after !== undefined) min += gap;
  else if (after !== undefined) {
    const neighbour = bars[(later as number) - 1];
    if (neighbour?.isKnown && neighbour.end <= after.start) {
      min = Math.min(after.start, neighbour.end + gap);
    }
  } else if (before !== undefined) {
    const neighbour = bars[(earlier as number) + 1];
    if (neighbour?.isKnown && neighbour.start >= before.end) {
      max = Math.max(before.end, neighbour.start - gap);
    }
  }
  return { min: Math.ceil(min / second) * second, max: Math.floor(max / second) * second };
}

/** The whole second nearest to a time that a border can be moved to; undefined if there is none. */
export function snapped(
  bars: readonly Bar[],
  border: BarBorder,
  gap: number,
  time: number,
): number | undefined {
  const { min, max } = roomFor(bars, border, gap);
  if (min > max) return undefined;
  return Math.min(max, Math.max(min, Math.round(time / second) * second));
}

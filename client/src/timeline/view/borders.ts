import type { Bar } from './picture';

/** A place where a segment ends, one starts, or both. Indexes into the bars; null for none. */
export interface Border {
  readonly earlier: number | null;
  readonly later: number | null;
  /** Where the later one starts or, without one, where the earlier one ends. Milliseconds. */
  readonly time: number;
}

const second = 1000;

/**
 * The borders beside a segment. Neighbours that meet, at one time or a second apart (format.md,
 * "Grammar"), have one border together; in all other cases each has its own.
 */
export function bordersOf(bars: readonly Bar[], index: number): Border[] {
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
 * How far a border can be moved, in milliseconds, the ends included: no segment may become empty,
 * and one that overlaps no neighbour may not be made to. Whole seconds, least above most where
 * there is no room.
 *
 * @param gap what lies between neighbours in the note's border style, 0 or 1000
 */
export function roomFor(bars: readonly Bar[], border: Border, gap: number) {
  const { earlier, later } = border;
  const [before, after] = [bars[earlier ?? -1], bars[later ?? -1]];
  let least = before === undefined ? 0 : before.start + 1;
  let most = after === undefined ? Number.POSITIVE_INFINITY : after.end - 1;
  if (before !== undefined && after !== undefined) least += gap;
  else if (after !== undefined) {
    const neighbour = bars[(later as number) - 1];
    if (neighbour?.isKnown && neighbour.end <= after.start) {
      least = Math.min(after.start, neighbour.end + gap);
    }
  } else if (before !== undefined) {
    const neighbour = bars[(earlier as number) + 1];
    if (neighbour?.isKnown && neighbour.start >= before.end) {
      most = Math.max(before.end, neighbour.start - gap);
    }
  }
  return { least: Math.ceil(least / second) * second, most: Math.floor(most / second) * second };
}

/** The whole second nearest to a time that a border can move to; undefined where there is none. */
export function snapped(
  bars: readonly Bar[],
  border: Border,
  gap: number,
  time: number,
): number | undefined {
  const { least, most } = roomFor(bars, border, gap);
  if (least > most) return undefined;
  return Math.min(most, Math.max(least, Math.round(time / second) * second));
}

import type { TimeStyle } from '../../../../server/src/base/formatTime';
import type {
  TimelineFaults,
  TimelineItem,
  TimelineSegment,
} from '../../../../server/src/protocol/timelineProtocol';
import { lanesOf } from './lanes';

/** A segment as it is drawn. Times are milliseconds. */
export interface Bar {
  /** Its index among the items. */
  readonly item: number;
  readonly segment: TimelineSegment;
  readonly start: number;
  readonly end: number;
  /** False if a time cannot be read; `start` and `end` are then estimates. */
  readonly isKnown: boolean;
  /** 0 for the uppermost. Segments in one lane do not overlap, unless more lanes were needed. */
  readonly lane: number;
  /** The index of its part in `parts`; -1 before the first. */
  readonly part: number;
}

/** A part, from the start to the end of its segments; without segments it has no length. */
export interface PartBar {
  readonly item: number;
  readonly number: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** A range of time that is covered twice, or not at all. */
export interface Mark {
  readonly kind: 'overlap' | 'hole';
  readonly start: number;
  readonly end: number;
  /** The segment at fault and the other one, as indexes into `bars`; -1 for none. */
  readonly bar: number;
  readonly other: number;
}

/** What the view draws. */
export interface Picture {
  readonly bars: readonly Bar[];
  readonly parts: readonly PartBar[];
  readonly marks: readonly Mark[];
  /** From each bar that is out of order to the one above that starts later. */
  readonly disorders: ReadonlyMap<number, number>;
  /** The bar of each item; -1 for parts. */
  readonly barOf: Int32Array;
  readonly lanes: number;
  /** When the last segment ends, in milliseconds; at least 1000. */
  readonly total: number;
  /** How times are written. */
  readonly style: TimeStyle;
}

/**
 * Computes the bars, parts and marks of a note.
 *
 * @param items in the order of the text
 */
export function pictureOf(
  items: readonly TimelineItem[],
  faults: TimelineFaults,
  style: TimeStyle,
): Picture {
  const bars: { -readonly [Key in keyof Bar]: Bar[Key] }[] = [];
  const parts: { -readonly [Key in keyof PartBar]: PartBar[Key] }[] = [];
  const barOf = new Int32Array(items.length).fill(-1);
  let total = 1000;
  let above = 0;
  for (const [item, one] of items.entries()) {
    if ('part' in one) {
      parts.push({ item, number: one.part, title: one.title, start: above, end: above });
      continue;
    }
    const start = one.start ?? one.end ?? above;
    const end = one.end ?? start;
    const isKnown = one.start !== null && one.end !== null;
    barOf[item] = bars.length;
    bars.push({ item, segment: one, start, end, isKnown, lane: 0, part: parts.length - 1 });
    above = end;
    total = Math.max(total, end);
  }
  widenParts(parts, bars);
  const { lanes, count } = lanesOf(bars);
  for (const [index, bar] of bars.entries()) bar.lane = lanes[index] as number;
  const disorders = faults.disorders.map(([at, other]) => [barOf[at] ?? -1, barOf[other] ?? -1]);
  return {
    bars,
    parts,
    marks: marksOf(bars, barOf, faults),
    disorders: new Map(disorders as [number, number][]),
    barOf,
    lanes: count,
    total,
    style,
  };
}

function widenParts(
  parts: { start: number; end: number }[],
  bars: readonly Pick<Bar, 'part' | 'start' | 'end'>[],
): void {
  let last = -1;
  for (const { part, start, end } of bars) {
    const own = parts[part];
    if (own === undefined) continue;
    own.start = part === last ? Math.min(own.start, start) : start;
    own.end = part === last ? Math.max(own.end, end) : end;
    last = part;
  }
}

function marksOf(bars: readonly Bar[], barOf: Int32Array, faults: TimelineFaults): Mark[] {
  const marks: Mark[] = [];
  for (const [at, before] of faults.overlaps) {
    const [bar, other] = [barOf[at] ?? -1, barOf[before] ?? -1];
    const [one, two] = [bars[bar], bars[other]];
    if (one === undefined || two === undefined) continue;
    marks.push({
      kind: 'overlap',
      start: one.start,
      // With an unknown end an overlap has no length, but it must be visible.
      end: Math.max(one.start, Math.min(one.end, two.end)),
      bar,
      other,
    });
  }
  for (const [at, before] of faults.holes) {
    const [bar, other] = [barOf[at] ?? -1, before === -1 ? -1 : (barOf[before] ?? -1)];
    const one = bars[bar];
    if (one === undefined) continue;
    marks.push({ kind: 'hole', start: bars[other]?.end ?? 0, end: one.start, bar, other });
  }
  return marks;
}

import type { Sequence } from './sequence';

/**
 * How two neighbours meet: the later one starts where the earlier ended (`shared`), or in the
 * next second (format.md, "Grammar").
 */
export type BorderStyle = 'shared' | 'next-second';

const second = 1000;

/** Neighbours that are no further apart than this are contiguous (format.md). Milliseconds. */
export const furthestContiguous = second;

/**
 * The border style of the majority. On a tie the nearest border above decides; without one,
 * shared.
 *
 * @param segment the place that asks, as an index into the sequence
 */
export function borderStyle(sequence: Sequence, segment: number): BorderStyle {
  const balance = balanceOf(sequence);
  if (balance !== 0) return balance > 0 ? 'shared' : 'next-second';
  return nearestAbove(sequence)[Math.min(segment, sequence.count - 1)] ?? 'shared';
}

const balances = new WeakMap<Sequence, number>();

/** How many more borders are shared than not. Counted once, as each fix in a note asks for it. */
function balanceOf(sequence: Sequence): number {
  const known = balances.get(sequence);
  if (known !== undefined) return known;
  let balance = 0;
  for (let at = 1; at < sequence.count; at++) {
    const style = borderAt(sequence, at);
    if (style !== undefined) balance += style === 'shared' ? 1 : -1;
  }
  balances.set(sequence, balance);
  return balance;
}

const nearest = new WeakMap<Sequence, readonly (BorderStyle | undefined)[]>();

/** For each segment the style of the nearest border above it; counted once, as the balance is. */
function nearestAbove(sequence: Sequence): readonly (BorderStyle | undefined)[] {
  const known = nearest.get(sequence);
  if (known !== undefined) return known;
  let style: BorderStyle | undefined;
  const styles = Array.from({ length: sequence.count }, (_, at) => {
    if (at > 0) style = borderAt(sequence, at) ?? style;
    return style;
  });
  nearest.set(sequence, styles);
  return styles;
}

function borderAt(sequence: Sequence, at: number): BorderStyle | undefined {
  const distance = (sequence.starts[at] as number) - (sequence.ends[at - 1] as number);
  if (distance === 0) return 'shared';
  return distance > 0 && distance <= second ? 'next-second' : undefined;
}

/** Where a segment starts that follows an end. Milliseconds. */
export function startAfter(end: number, style: BorderStyle): number {
  return style === 'shared' ? end : end + second;
}

/** Where a segment ends that a start follows; below 0 there is no such time. Milliseconds. */
export function endBefore(start: number, style: BorderStyle): number {
  return style === 'shared' ? start : start - second;
}

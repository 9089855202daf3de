import type { Sequence } from '../../note/sequence/sequence';

/** Takes one segment from its place and puts it next to another; indexes into the sequence. */
export interface Move {
  readonly segment: number;
  readonly anchor: number;
  readonly side: 'above' | 'below';
}

/** The order of all segments, as indexes into the sequence, after a move. */
export function orderAfter(sequence: Sequence, { segment, anchor, side }: Move): number[] {
  const others = documentOrder(sequence).filter((at) => at !== segment);
  return others.toSpliced(others.indexOf(anchor) + (side === 'above' ? 0 : 1), 0, segment);
}

/**
 * Whether another order of all segments mends one that starts before the one above it, and puts
 * no other out of order that was in order before.
 *
 * @param order indexes into the sequence, each once
 */
export function mendsOrder(sequence: Sequence, order: readonly number[], segment: number): boolean {
  const before = outOfOrder(sequence, documentOrder(sequence));
  const after = outOfOrder(sequence, order);
  return !after.has(segment) && [...after].every((other) => before.has(other));
}

function outOfOrder({ starts }: Sequence, order: readonly number[]): Set<number> {
  const found = new Set<number>();
  let above = Number.NaN;
  for (const segment of order) {
    const start = starts[segment] as number;
    if (start < above) found.add(segment);
    if (!Number.isNaN(start)) above = start;
  }
  return found;
}

function documentOrder({ count }: Sequence): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

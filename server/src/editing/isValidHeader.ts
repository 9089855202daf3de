import type { SegmentBlock } from '../note/block';

/**
 * Whether a header is written as the format has it, with times that exist and in their order. What
 * rewrites a header beside its fault would be a guess.
 */
export function isSound({ header, startsParagraph }: SegmentBlock): boolean {
  const { start, end } = header.times;
  const isRange = start?.valid === true && end?.valid === true && start.ms <= end.ms;
  return startsParagraph && isRange && header.faults.length === 0 && header.number !== undefined;
}

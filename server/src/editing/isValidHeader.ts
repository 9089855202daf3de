import type { SegmentBlock } from '../note/block';

/**
 * Whether a header is correctly spelled, with times that exist and are in order. Rewriting any
 * other header would be a guess.
 */
export function isValidHeader({ header, startsParagraph }: SegmentBlock): boolean {
  const { start, end } = header.times;
  const isRange = start?.valid === true && end?.valid === true && start.ms <= end.ms;
  return startsParagraph && isRange && header.faults.length === 0 && header.number !== undefined;
}

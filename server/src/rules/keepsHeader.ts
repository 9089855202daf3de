import type { Block } from '../note/block';
import type { TextChange } from '../note/emphasis/emphasisEdits';
import { endOfLine } from '../note/lines';
import { readSegmentHeader } from '../note/segmentHeader';

/**
 * Whether a block still begins with the same header after changes that don't overlap, whose
 * offsets count from `shift`: a fix of its title must not unmake it.
 */
export function keepsHeader(block: Block, changes: readonly TextChange[], shift: number): boolean {
  if (block.kind !== 'segment') return true;
  const { number, faults } = block.header;
  const text = applied(block.text, changes, shift);
  const header = readSegmentHeader(text.slice(0, endOfLine(text, 0)));
  return (
    header?.number?.part === number?.part &&
    header?.number?.index === number?.index &&
    header?.faults.length === faults.length
  );
}

/** The text after changes that don't overlap, whose offsets count from `shift`. */
function applied(text: string, changes: readonly TextChange[], shift: number): string {
  return [...changes]
    .sort((left, right) => right.start - left.start)
    .reduce(
      (result, { start, end, newText }) =>
        result.slice(0, shift + start) + newText + result.slice(shift + end),
      text,
    );
}

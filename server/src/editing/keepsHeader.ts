import { endOfLine } from '../base/lines';
import { applyChanges, type Replacement } from '../markdown/emphasis/replacements';
import type { Block } from '../note/block';
import { readHeader } from '../note/headers/readHeader';

/**
 * Whether a block still begins with an equal header after changes that do not overlap, whose
 * offsets count from `shift`: adding or removing stars in its title must not break it.
 */
export function keepsHeader(block: Block, changes: readonly Replacement[], shift: number): boolean {
  if (block.kind !== 'segment') return true;
  const { number, faults, line } = block.header;
  if (changes.every(({ start }) => shift + start > line.end)) return true;
  const moved = changes
    .map(({ start, end, newText }) => ({ start: shift + start, end: shift + end, newText }))
    .sort((left, right) => left.start - right.start);
  const text = applyChanges(block.text, moved);
  const header = readHeader(text, 0, endOfLine(text, 0));
  return (
    header?.number?.part === number?.part &&
    header?.number?.index === number?.index &&
    header?.faults.length === faults.length
  );
}

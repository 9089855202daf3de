import type { Block } from './block';
import type { Sequence } from './sequence';
import { sequenceWithTimes, splicedSequence, takesPlace } from './sequenceSplice';
import type { Splice } from './splice';
import { styleVotes } from './styleVotes';

/**
 * The sequence after a splice of the blocks: the same one where no header says anything else, one
 * with the same numbers where only times differ.
 *
 * @param before the sequence of the blocks before
 */
export function changedSequence(
  before: Sequence,
  blocksBefore: readonly Block[],
  blocks: readonly Block[],
  splice: Splice,
): Sequence {
  const { first, gone, come } = splice;
  const isEach = (isSame: (left: Block, right: Block) => boolean) => {
    for (let index = first; index < first + come; index++) {
      if (!isSame(blocksBefore[index] as Block, blocks[index] as Block)) return false;
    }
    return true;
  };
  if (gone !== come || !isEach(haveSameNumbers)) return splicedSequence(before, blocks, splice);
  return isEach(haveSameTimes) ? before : sequenceWithTimes(before, blocks, splice);
}

function haveSameNumbers(left: Block, right: Block): boolean {
  if (left.kind === 'part') {
    return right.kind === 'part' && left.heading.number === right.heading.number;
  }
  if (left.kind !== 'segment') return right.kind !== 'part' && right.kind !== 'segment';
  if (right.kind !== 'segment') return false;
  const [one, other] = [left.header, right.header];
  return (
    one.number?.part === other.number?.part &&
    one.number?.index === other.number?.index &&
    takesPlace(one) === takesPlace(other)
  );
}

function haveSameTimes(left: Block, right: Block): boolean {
  if (left.kind !== 'segment' || right.kind !== 'segment') return true;
  const [one, other] = [left.header.times, right.header.times];
  return (
    Object.is(one.start?.ms, other.start?.ms) &&
    Object.is(one.end?.ms, other.end?.ms) &&
    styleVotes(one) === styleVotes(other)
  );
}

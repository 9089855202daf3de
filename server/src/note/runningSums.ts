import type { Block } from './block';
import type { Splice } from './splice';

/** Running sums over blocks: what all blocks above each one measure, and at last what all do. */
export function sumsOf(blocks: readonly Block[], measure: (block: Block) => number): Int32Array {
  const none = new Int32Array(1);
  return changedSums(none, blocks, { first: 0, gone: 0, come: blocks.length }, measure);
}

/** The sums after a splice, of which those that stay are copied. */
export function changedSums(
  sums: Int32Array,
  blocks: readonly Block[],
  { first, gone, come }: Splice,
  measure: (block: Block) => number,
): Int32Array {
  const result = new Int32Array(blocks.length + 1);
  result.set(sums.subarray(0, first + 1));
  let sum = result[first] as number;
  for (let index = first; index < first + come; index++) {
    sum += measure(blocks[index] as Block);
    result[index + 1] = sum;
  }
  const rest = sums.subarray(first + gone + 1);
  const start = first + come + 1;
  const shift = sum - (sums[first + gone] as number);
  if (shift === 0) result.set(rest, start);
  else for (let at = 0; at < rest.length; at++) result[start + at] = (rest[at] as number) + shift;
  return result;
}

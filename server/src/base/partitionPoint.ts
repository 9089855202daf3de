/**
 * Binary search: how many items at the start of a list satisfy a condition that no later item
 * satisfies.
 *
 * @param count how many items to look at
 */
export function partitionPoint<Item>(
  items: ArrayLike<Item>,
  holds: (item: Item) => boolean,
  count = items.length,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

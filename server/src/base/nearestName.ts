/**
 * The known name that is nearest to a misspelt one: at most a third of its characters inserted,
 * left out or replaced (Levenshtein distance), ignoring letter case. A name of which the written
 * one is the beginning, at least three characters long, also counts. Undefined where none is near
 * enough.
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const sought = written.toLowerCase();
  let nearest: string | undefined;
  let least = Math.floor(Math.min(sought.length, maxLength) / 3) + 1;
  for (const name of names) {
    if (Math.abs(name.length - sought.length) >= least) continue;
    const distance = distanceBetween(sought, name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  if (nearest !== undefined || sought.length < 3) return nearest;
  return names.find((name) => name.toLowerCase().startsWith(sought));
}

/** Longer names do not allow more differences. UTF-16 code units. */
const maxLength = 64;

function distanceBetween(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const own = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = left[row - 1] === right[column - 1] ? 0 : 1;
      own[column] = Math.min(
        above[column - 1]! + replaced,
        above[column]! + 1,
        own[column - 1]! + 1,
      );
    }
    above = own;
  }
  return above[right.length]!;
}

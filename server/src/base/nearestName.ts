/**
 * The name that comes nearest to one that somebody wrote: with at most a third of its characters
 * inserted, left out or replaced (Levenshtein's distance), letter case aside. Undefined where none
 * comes so near. A name that goes on where the written one stops, after at least three characters,
 * comes near enough too.
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const sought = written.toLowerCase();
  let nearest: string | undefined;
  let least = Math.floor(Math.min(sought.length, longestName) / 3) + 1;
  for (const name of names) {
    if (Math.abs(name.length - sought.length) >= least) continue;
    const distance = distanceBetween(sought, name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  if (nearest !== undefined || sought.length < 3) return nearest;
  return names.find((name) => name.toLowerCase().startsWith(sought));
}

const longestName = 64;

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

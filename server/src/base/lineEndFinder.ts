/**
 * Finds, from an offset on, the first of two characters; the text's length where neither follows.
 * Offsets are in UTF-16 units and must be asked for in rising order: all answers together then take
 * one pass over the text at the speed of `indexOf`, since a single line may hold megabytes.
 */
export function characterFinder(
  text: string,
  first: string,
  second: string,
): (from: number) => number {
  const find = (character: string, from: number) => {
    const found = text.indexOf(character, from);
    return found < 0 ? text.length : found;
  };
  let nextFirst = -1;
  let nextSecond = -1;
  return (from) => {
    if (nextFirst < from) nextFirst = find(first, from);
    if (nextSecond < from) nextSecond = find(second, from);
    return Math.min(nextFirst, nextSecond);
  };
}

/** `characterFinder` for line ends: answers where the line that holds an offset ends. */
export function lineEndFinder(text: string): (from: number) => number {
  return characterFinder(text, '\n', '\r');
}

import type { PastedLine } from './pastedLine';

/**
 * The lines of a list in which most have their time at one side, with those of the other spelling
 * that stand among them or touch the list, where their times fit. A sentence elsewhere that ends in
 * a time is none of them.
 */
export function joinSpellings(
  leading: readonly PastedLine[],
  trailing: readonly PastedLine[],
): readonly PastedLine[] {
  const isLeadingMost = leading.length >= trailing.length;
  const [most, others] = isLeadingMost ? [leading, trailing] : [trailing, leading];
  const [first, last] = [most[0], most.at(-1)];
  if (first === undefined || last === undefined) return [];
  const above = others.filter(({ line }) => line < first.line).reverse();
  const below = others.filter(({ line }) => line > last.line);
  const among = others.filter(({ line }) => line > first.line && line < last.line);
  return [
    ...touching(first, above, -1).reverse(),
    ...filled(most, among),
    ...touching(last, below, 1),
  ];
}

/** Those of the candidates that follow a line without a gap, upwards or downwards, in order. */
function touching(from: PastedLine, candidates: readonly PastedLine[], step: 1 | -1): PastedLine[] {
  const found: PastedLine[] = [];
  let at = from;
  for (const own of candidates) {
    if (own.line !== at.line + step || !(step * (own.start - at.start) >= 0)) break;
    found.push(own);
    at = own;
  }
  return found;
}

/** Lines with those between them whose times lie between theirs. */
function filled(most: readonly PastedLine[], among: readonly PastedLine[]): PastedLine[] {
  const found: PastedLine[] = [];
  let next = 0;
  for (const own of most) {
    for (; (among[next]?.line ?? Number.POSITIVE_INFINITY) < own.line; next++) {
      const other = among[next] as PastedLine;
      const latest = found.at(-1)?.start ?? 0;
      if (other.start >= latest && other.start <= own.start) found.push(other);
    }
    found.push(own);
  }
  return found;
}

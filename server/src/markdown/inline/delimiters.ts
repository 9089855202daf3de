/**
 * The properties that decide whether a run of marks opens or closes something; see
 * `pairDelimiters`.
 */
export interface Delimiter {
  /** The character that the run repeats: `*`, `_` or `~`. */
  readonly mark: string;
  /** How many marks the run has, at least 1. */
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** One emphasis or strikethrough: indexes into the delimiters, and how many marks of each side. */
export interface DelimiterPair {
  readonly opener: number;
  readonly closer: number;
  readonly width: 1 | 2;
}

/**
 * Pairs the delimiters of a paragraph as Hugo's renderer goldmark does: CommonMark 0.31, section
 * "An algorithm for parsing nested emphasis and links", with tildes as further delimiters, and with
 * the original lengths of the runs in the rule about multiples of three.
 *
 * Each opener uses its marks from the right, each closer from the left, in the order of the result.
 * At worst the time grows with the square of the number of delimiters.
 */
export function pairDelimiters(delimiters: readonly Delimiter[]): DelimiterPair[] {
  const pairs: DelimiterPair[] = [];
  const left = delimiters.map(({ length }) => length);
  const open: number[] = [];
  delimiters.forEach((delimiter, index) => {
    while (delimiter.canClose && left[index]! > 0) {
      const at = open.findLastIndex((opener) => mayPair(delimiters[opener]!, delimiter));
      if (at < 0) break;
      const opener = open[at]!;
      const width = left[opener]! >= 2 && left[index]! >= 2 ? 2 : 1;
      pairs.push({ opener, closer: index, width });
      left[opener]! -= width;
      left[index]! -= width;
      open.length = left[opener]! > 0 ? at + 1 : at;
    }
    if (delimiter.canOpen && left[index]! > 0) open.push(index);
  });
  return pairs;
}

/** Rules 9 and 10 of CommonMark 0.31, section 6.2. */
function mayPair(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.mark !== closer.mark) return false;
  const isBoth = opener.canClose || closer.canOpen;
  return !isBoth || (opener.length + closer.length) % 3 !== 0 || closer.length % 3 === 0;
}

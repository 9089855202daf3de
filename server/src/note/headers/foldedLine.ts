import type { Span } from '../../base/span';

/**
 * A line as headers are looked for in it: full-width and look-alike signs stand as their ASCII
 * ones, and what nobody sees is left out (zero-width and direction marks, on demand the
 * backslashes of escapes). Its offsets lead back to where the line stands.
 */
export interface FoldedLine {
  readonly text: string;
  /** The stretch behind a stretch of `text`, in UTF-16 offsets from where the line's own count. */
  source(start: number, end: number): Span;
  /** What the author wrote there, without what was left out. */
  written(span: Span): string;
  /** Where something was left out, counted as `source` does. */
  readonly omitted: readonly Omitted[];
}

export interface Omitted extends Span {
  readonly kind: 'invisible' | 'escape';
}

/** ASCII signs, and what is typed or pasted for them. */
const lookalikes: readonly [ascii: string, others: string][] = [
  [' ', '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'],
  [' ', '\u202f\u205f\u3000'],
  ['(', '（﹙❨'],
  [')', '）﹚❩'],
  ['[', '［〔'],
  [']', '］〕'],
  ['【', '〖『「'],
  ['】', '〗』」'],
  [':', '：∶︰'],
  [';', '；'],
  ["'", '＇’‘′´'],
  ['.', '．。'],
  [',', '，'],
  ['-', '‐‑‒–—―−－'],
  ['~', '～〜'],
  ['*', '＊∗'],
  ['#', '＃'],
  ['|', '｜'],
  ['_', '＿'],
  ...Array.from('0123456789', (digit): [string, string] => [
    digit,
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  ]),
];

const folded = new Map(
  lookalikes.flatMap(([ascii, others]) => Array.from(others, (other) => [other, ascii] as const)),
);

/** Soft hyphen, zero-width signs, direction marks, word joiner and byte order mark (Unicode 15, Cf). */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
/** A backslash before ASCII punctuation (CommonMark 0.31, section 2.4). */
const escaped = /[!-/:-@[-`{-~]/;

/** Longer lines hold no header that anybody wrote by hand; in UTF-16 code units. */
export const longestHeaderLine = 2_000;

/**
 * Folds a line (without its end) of at most `longestHeaderLine`.
 *
 * @param base what the offsets of the line itself begin with
 * @param takesEscapes leaves the backslashes of escapes out; else they stay where they are
 */
export function foldLine(line: string, base = 0, takesEscapes = false): FoldedLine {
  let text = '';
  const omitted: Omitted[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    const isEscape = takesEscapes && sign === '\\' && escaped.test(line.charAt(at + 1));
    if (isEscape || invisible.test(sign)) {
      const kind = isEscape ? 'escape' : 'invisible';
      const isByteOrderMark = at === 0 && sign === '\ufeff';
      if (!isByteOrderMark) omitted.push({ kind, start: base + at, end: base + at + 1 });
      continue;
    }
    text += folded.get(sign) ?? sign;
    offsets.push(at);
  }
  return {
    text,
    omitted,
    source(start, end) {
      const first = base + (offsets[start] ?? line.length);
      return { start: first, end: start < end ? base + (offsets[end - 1] as number) + 1 : first };
    },
    written: ({ start, end }) =>
      offsets
        .slice(start, end)
        .map((at) => line.charAt(at))
        .join(''),
  };
}

/** Whether a reader sees anything of a text; a plain space counts, as it takes room. */
export function isShown(text: string): boolean {
  return Array.from(text).some((sign) => !invisible.test(sign));
}

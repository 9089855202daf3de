import type { Span } from '../../base/span';

/**
 * A line normalised for reading headers: full-width and look-alike characters become ASCII, and
 * invisible ones are omitted (zero-width and direction marks, on demand the backslashes of
 * escapes). Its offsets map back to the original line.
 */
export interface FoldedLine {
  readonly text: string;
  /** The original span of a span of `text`, in UTF-16 offsets that count like the line's own. */
  source(start: number, end: number): Span;
  /** The original text of a span, without what was omitted. */
  written(span: Span): string;
  /** The omitted spans, counted as in `source`. */
  readonly omitted: readonly Omitted[];
}

export interface Omitted extends Span {
  readonly kind: 'invisible' | 'escape';
}

/** ASCII characters, and what is typed or pasted for them. */
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

/** Soft hyphen, zero-width signs, direction marks and the like (Unicode 15, Cf). */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
/** A backslash before ASCII punctuation (CommonMark 0.31, section 2.4). */
const escaped = /[!-/:-@[-`{-~]/;

/** Longer lines are no headers; in UTF-16 code units. */
export const maxHeaderLine = 2_000;

/**
 * Folds a line (without its end) of at most `maxHeaderLine`.
 *
 * @param base the offset of the line's start in the offsets of `source`
 * @param takesEscapes omits the backslashes of escapes; else they stay
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

/** Whether any of a text is visible; a plain space counts, as it takes room. */
export function isShown(text: string): boolean {
  return Array.from(text).some((sign) => !invisible.test(sign));
}

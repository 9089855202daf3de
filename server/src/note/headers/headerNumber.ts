import type { Span } from '../../base/span';

/** A segment's number in a folded line (see `foldLine`), in its offsets. */
export interface NumberReading extends Span {
  readonly part: number;
  readonly index: number;
  /** From an opening bracket to the colon, or the character in its place. */
  readonly whole: Span;
  readonly hasColon: boolean;
}

const numberAndColon =
  /([([【]?(?:(?:part|p|no\.?|第) ?)?)(\d{1,15})( ?(?:\.{1,2}|[,\-/·、_:]) ?)(\d{1,15})((?:(?<=第 ?\d{1,15}[ .,\-/·、_:]{1,4}\d{1,15}) ?[节段])?[)\]】]?)( {0,8})([.,、]{0,2}[:;]{1,2}|[·|]|[、,](?=\D)|[.-](?!\d)|-{2})?/iy;

/**
 * Reads `2.1:` and near-misses of it. The number ends in a colon, a blank, stars or the line's end.
 * `2.1倍` and `3.1.2` belong to a title, `第2.1段` and `part 2.1` do not. Other characters than a
 * point in the middle count only before a colon.
 */
export function readNumber(line: string, at: number, lineEnd: number): NumberReading | undefined {
  numberAndColon.lastIndex = at;
  const match = numberAndColon.exec(line);
  if (match === null) return undefined;
  const [all, open = '', part = '', point = '', index = '', close = '', gap = '', mark = ''] =
    match;
  const end = at + all.length;
  const hasColon = /[:;]/.test(mark);
  const isTime = part.length > 3 || index.length > 3 || /\d/.test(line.charAt(end));
  if (point !== '.' && (!hasColon || isTime)) return undefined;
  const hasEnd = mark !== '' || gap !== '' || close !== '' || end >= lineEnd;
  if (!hasEnd && !/[*_]/.test(line.charAt(end))) return undefined;
  const start = at + open.length;
  return {
    start,
    end: start + part.length + point.length + index.length,
    part: Number(part),
    index: Number(index),
    whole: { start: at, end: mark === '' ? end - gap.length : end },
    hasColon,
  };
}

const halfAndColon = /[([【]?(\d{1,3})(?:[)\]】]| ?[.,、-])? {0,4}[:;]{1,2}/y;

/** Reads `3:` and `3.:`, a number with one half missing. */
export function readHalfNumber(line: string, at: number): Span | undefined {
  halfAndColon.lastIndex = at;
  const [found, digits] = halfAndColon.exec(line) ?? [];
  return found === undefined || digits === undefined
    ? undefined
    : { start: at, end: at + found.length };
}

/** Digits, signs and keys beside them, among which is a point, a colon or a star. */
const brokenNumber = /(?=[\d`lI]{0,6}[.,:;*/])[\d`lI.,:;*/&(^]{2,8}(?=[ :;\p{L}]|$)/uy;

/** Whether the characters at an offset may be left of a number in which keys were hit wrong. */
export function isBrokenNumber(line: string, at: number): boolean {
  brokenNumber.lastIndex = at;
  const [found = ''] = brokenNumber.exec(line) ?? [];
  return /\d/.test(found) && !/^\*/.test(found);
}

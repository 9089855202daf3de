import type { Span } from '../../base/span';

/** A time as an author wrote it. Spans count from the start of the block that holds it. */
export interface TimeField extends Span {
  /** In milliseconds; fields out of range carry over. NaN where it cannot be computed. */
  readonly ms: number;
  /** False where a field is out of range (`00:75`). */
  readonly valid: boolean;
  /** True for `1:02:03`, false for `62:03`. */
  readonly hasHours: boolean;
  /** The number of digits of the first field, which distinguishes `0:19` from `00:19`. */
  readonly leadingDigits: number;
  /** Whether minutes behind hours and seconds have two digits each; false for `00:5`. */
  readonly twoDigits: boolean;
  /**
   * False where a separator is full-width, a dot or comma is in place of another one, or seconds
   * have three digits.
   */
  readonly wellSpelled: boolean;
  /** True where a dot is in place of a colon (`00.19`), which alone is weak evidence of a time. */
  readonly dotted: boolean;
}

/** Neighbours that are no further apart than this are contiguous (format.md). Milliseconds. */
export const maxContiguousGap = 1000;

/** Longer fields are no time of an episode: 9999 minutes are a week. */
const maxReadableDigits = 4;
/** Longer runs of digits are no field at all. */
const maxDigits = 64;

/**
 * Reads a time that starts at a UTF-16 offset of a line.
 *
 * Two fields are minutes and seconds, three are hours, minutes and seconds; a dot after a colon
 * begins the fraction of a second (format.md, "Grammar"), and so does the comma of subtitles before
 * three digits. Minutes after hours have at most two digits: `00:1600:34` is two times without a
 * dash.
 *
 * @param shift added to the offsets of the result
 * @returns undefined where there is no time
 */
export function readTime(line: string, offset: number, shift = 0): TimeField | undefined {
  const values = [0, 0, 0, 0];
  let fields = 0;
  let colons = 0;
  let dots = 0;
  let isMisspelt = false;
  let fewestDigits = 2;
  let maxFieldDigits = 2;
  let secondFieldDigits = 0;
  let endsInDot = false;
  let start = offset;
  let end = offset;
  for (; ; start = end + 1) {
    end = digitsEnd(line, start);
    if (end === start || end - start > maxDigits) return undefined;
    if (fields === 1) secondFieldDigits = end - start;
    if (fields > 0 && !endsInDot) {
      fewestDigits = Math.min(fewestDigits, end - start);
      maxFieldDigits = Math.max(maxFieldDigits, end - start);
    }
    values[fields++] = numberAt(line, start, end);
    const separator = line.charCodeAt(end);
    if (fields === 4 || !isSeparator(separator)) break;
    if (digitsEnd(line, end + 1) === end + 1) break;
    const isComma = separator === comma || separator === wideComma;
    if (isComma && (colons === 0 || dots > 0 || !isFraction(line, end + 1))) break;
    endsInDot = !isColon(separator);
    if (endsInDot) dots++;
    else colons++;
    if (isComma || separator > 0x7f) isMisspelt = true;
  }
  const fractionDigits = endsInDot && colons > 0 ? end - start : 0;
  const wholeFields = fractionDigits > 0 ? fields - 1 : fields;
  if (wholeFields < 2 || wholeFields > 3) return undefined;
  const hasHours = wholeFields === 3;
  if (hasHours && secondFieldDigits > 2) return undefined;
  const hours = hasHours ? (values[0] as number) : 0;
  const minutes = values[wholeFields - 2] as number;
  const seconds = values[wholeFields - 1] as number;
  const fraction = fractionDigits === 0 ? 0 : millisecondsAt(line, start, end);
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
  const isInRange = seconds < 60 && (!hasHours || minutes < 60) && fractionDigits <= 3;
  const isDotted = dots > (fractionDigits === 0 ? 0 : 1);
  return {
    start: shift + offset,
    end: shift + end,
    ms,
    valid: isInRange && !Number.isNaN(ms),
    hasHours,
    leadingDigits: digitsEnd(line, offset) - offset,
    twoDigits: fewestDigits === 2,
    wellSpelled: !isMisspelt && !isDotted && (maxFieldDigits === 2 || !isInRange),
    dotted: isDotted,
  };
}

/** Whether three digits, and no time, are at an offset: `500` after the comma of subtitles. */
function isFraction(line: string, from: number): boolean {
  return digitsEnd(line, from) === from + 3 && !isColon(line.charCodeAt(from + 3));
}

const comma = 0x2c;
const fullStop = 0x2e;
const colon = 0x3a;
const ratio = 0x2236;
const wideComma = 0xff0c;
const wideFullStop = 0xff0e;
const wideColon = 0xff1a;

function isSeparator(unit: number): boolean {
  const isDot = unit === fullStop || unit === wideFullStop;
  return isColon(unit) || isDot || unit === comma || unit === wideComma;
}

function isColon(unit: number): boolean {
  return unit === colon || unit === wideColon || unit === ratio;
}

function digitsEnd(line: string, from: number): number {
  let at = from;
  while (line.charCodeAt(at) >= 0x30 && line.charCodeAt(at) <= 0x39) at++;
  return at;
}

function numberAt(line: string, start: number, end: number): number {
  if (end - start > maxReadableDigits) return Number.NaN;
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + line.charCodeAt(at) - 0x30;
  return value;
}

function millisecondsAt(line: string, start: number, end: number): number {
  return Number(line.slice(start, Math.min(end, start + 3)).padEnd(3, '0'));
}

const wideDigit = /[０-９]/;

/** Replaces full-width digits by plain ones, which keeps all offsets. */
export function withPlainDigits(text: string): string {
  if (!wideDigit.test(text)) return text;
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

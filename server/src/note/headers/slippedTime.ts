import { foldLine } from './foldedLine';
import { readTime, type TimeField } from './time';

/** A time, with its correct spelling by the format that keeps its digits. */
export interface SlippedTime extends TimeField {
  readonly proper: string;
  /** It is written with colons or the like: its digits show how the note writes times. */
  readonly showsStyle: boolean;
}

/** Fields of digits or look-alike letters, separated by colons or characters typed for them. */
const clock = /[\dOolI]{1,64}(?:(?::{1,2} ?|[;'".,])[\dOolI]{1,64}){1,3}/y;
/** `0130` and `10230`, whose last two digits are seconds; `01020` is mostly `01:20`. */
const digits = /(?<!\d)(?:\d{3,4}|[1-9]\d{4}|\d{6})(?![\d:.])/y;
const inWords =
  /(?:(\d{1,2}) ?(?:小时|时) ?)?(?:(\d{1,3}) ?(?:分钟|分) ?)(?:0?(\d{1,2}) ?秒?)?|(\d{1,4}) ?秒/y;

/** The rest of a range that begins with digits. */
const restOfRange = /^\d{3,6} {0,2}[-~] {0,2}(?:\d{1,2}:\d|\d{3})/;

/** @param isSure takes digits and words for a time as well, which by themselves are text */
export function readSlippedTime(
  line: string,
  at: number,
  isSure: boolean,
): SlippedTime | undefined {
  const [token = ''] = matchAt(clock, line, at);
  const plain = withPlainSigns(token);
  const time = readTime(plain, 0);
  if (time !== undefined) {
    const proper = respelled(plain.slice(0, time.end));
    return {
      ...time,
      start: at,
      end: at + sourceLength(token, time.end),
      proper,
      showsStyle: true,
    };
  }
  const isRange = restOfRange.test(line.slice(at, at + maxTimeLength));
  if (isSure || isRange) return readDigits(line, at) ?? readWords(line, at);
  return undefined;
}

/**
 * The correct spelling of a text that is a time: `06：36`, `636` and `6分36秒` are `06:36`, `6:36` and
 * `06:36`. Undefined for any other text, and for a time that does not exist.
 */
export function properTime(text: string): string | undefined {
  if (text.length > maxTimeLength) return undefined;
  const folded = foldLine(text).text;
  const time = readSlippedTime(folded, 0, true);
  return time?.valid && time.end === folded.length ? time.proper : undefined;
}

const maxTimeLength = 64;

function readDigits(line: string, at: number): SlippedTime | undefined {
  const [found] = matchAt(digits, line, at);
  return found === undefined ? undefined : timeOf(withColons(found), at, found.length);
}

/** Inserts colons into digits: `130` is `1:30`, `10230` is `1:02:30`. */
function withColons(run: string): string {
  const [hours, minutes, seconds] = [run.slice(0, -4), run.slice(-4, -2), run.slice(-2)];
  return hours === '' ? `${minutes}:${seconds}` : `${hours}:${minutes}:${seconds}`;
}

function readWords(line: string, at: number): SlippedTime | undefined {
  const [found, hours = '', minutes = '0', behind = '0', alone = behind] = matchAt(
    inWords,
    line,
    at,
  );
  if (found === undefined) return undefined;
  const two = (text: string) => text.padStart(2, '0');
  const proper = `${hours === '' ? '' : `${hours}:`}${two(minutes)}:${two(alone)}`;
  return timeOf(proper, at, found.trimEnd().length);
}

export function timeOf(proper: string, start: number, length: number): SlippedTime | undefined {
  const time = readTime(proper, 0);
  return time && { ...time, start, end: start + length, proper, showsStyle: false };
}

/**
 * The length of the part of a token whose normalised form has `plainLength` characters; two
 * characters may be one there.
 */
function sourceLength(token: string, plainLength: number): number {
  let length = plainLength;
  while (withPlainSigns(token.slice(0, length)).length < plainLength) length++;
  return length;
}

function withPlainSigns(token: string): string {
  const digits = token.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return digits.replace(/[;'"]|:{1,2} ?/g, ':');
}

/** A time in the format's spelling with its digits kept: `00.19` becomes `00:19`. */
export function respelled(token: string): string {
  const fields = withPlainSigns(token);
  const isFraction = /:.*[.,]\d+$/.test(fields) && fields.replace(/[^.,]/g, '').length === 1;
  const colons = isFraction ? fields.replace(',', '.') : fields.replace(/[.,]/g, ':');
  return colons.replace(/:0+(\d\d)(?=[:.]|$)/g, ':$1');
}

export function matchAt(
  pattern: RegExp,
  line: string,
  at: number,
): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? [];
}

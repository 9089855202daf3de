import type { Span } from './block';

/** A time as an author wrote it. Spans count from the start of the block that holds it. */
export interface TimeField extends Span {
  /** The time in milliseconds; fields out of range are carried over. NaN past any reading. */
  readonly ms: number;
  /** False where a field is out of range (`00:75`). */
  readonly valid: boolean;
  /** True for `1:02:03`, false for `62:03`. */
  readonly hasHours: boolean;
  /** Digits of the first field, which tell `0:19` from `00:19`. */
  readonly leadingDigits: number;
  /** False where a separator is full-width or a dot; the span is to be respelled then. */
  readonly wellSpelled: boolean;
  /** True where a dot stands for a colon (`00.19`), which few lines are sure of. */
  readonly dotted: boolean;
}

/** How a note writes its times. */
export interface TimeStyle {
  /** `00:19` rather than `0:19`. */
  readonly paddedMinutes: boolean;
  /** `1:02:03` rather than `62:03`, for an hour and above. */
  readonly hoursField: boolean;
  /** `00:19:00` rather than `19:00`, under an hour. */
  readonly hoursAlways: boolean;
  /** `01:02:03` rather than `1:02:03`. */
  readonly paddedHours: boolean;
}

const longestReadableField = 9;
const fields = /\d{1,20}(?:[:：∶.．]\d{1,20}){1,3}/y;

/**
 * Reads a time that starts at a UTF-16 offset of a line.
 *
 * Two fields are minutes and seconds, three are hours, minutes and seconds; a dot after a colon
 * begins the fraction of a second (format.md, "Grammar").
 *
 * @param shift added to the offsets of the answer
 * @returns undefined where there is no time
 */
export function readTime(line: string, offset: number, shift = 0): TimeField | undefined {
  fields.lastIndex = offset;
  const text = fields.exec(line)?.[0];
  if (text === undefined) return undefined;
  const numbers = text.split(/[:：∶.．]/);
  const separators = text.replace(/\d/g, '');
  const lastIsDot = /[.．]$/.test(separators);
  const hasFraction = lastIsDot && /[:：∶]/.test(separators);
  const fraction = hasFraction ? (numbers.pop() ?? '') : '';
  const between = hasFraction ? separators.slice(0, -1) : separators;
  if (numbers.length > 3) return undefined;
  const [seconds = 0, minutes = 0, hours = 0] = numbers.map(Number).reverse();
  const readable = numbers.every((number) => number.length <= longestReadableField);
  const inRange = seconds < 60 && (numbers.length === 2 || minutes < 60) && fraction.length <= 3;
  return {
    start: shift + offset,
    end: shift + offset + text.length,
    ms: readable
      ? ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
      : Number.NaN,
    valid: readable && inRange,
    hasHours: numbers.length === 3,
    leadingDigits: numbers[0]?.length ?? 0,
    wellSpelled: /^:+\.?$/.test(separators),
    dotted: /[.．]/.test(between),
  };
}

/** Respells the separators of a time and nothing else: `00：19` and `00.19` become `00:19`. */
export function respellTime(text: string): string {
  const time = readTime(text, 0);
  if (time === undefined || time.wellSpelled) return text;
  if (time.dotted) return text.replace(/[:：∶.．]/g, ':');
  return text.replace(/[：∶]/g, ':').replace('．', '.');
}

/**
 * Writes a time.
 *
 * @param ms milliseconds, 0 or more
 */
export function formatTime(ms: number, style: TimeStyle): string {
  const whole = Math.floor(ms / 1000);
  const rest = ms - whole * 1000;
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0').replace(/0+$/, '')}`;
  const seconds = `${two(whole % 60)}${fraction}`;
  const minutes = Math.floor(whole / 60);
  const withHours = minutes >= 60 ? style.hoursField : style.hoursAlways;
  if (!withHours) return `${style.paddedMinutes ? two(minutes) : minutes}:${seconds}`;
  const hours = Math.floor(minutes / 60);
  return `${style.paddedHours ? two(hours) : hours}:${two(minutes % 60)}:${seconds}`;
}

/** A length of time for people: `9s`, `1m 05s`, `1h 02m 05s`. Takes milliseconds, 0 or more. */
export function formatDuration(ms: number): string {
  const whole = Math.floor(ms / 1000);
  const fraction =
    ms % 1000 === 0
      ? ''
      : `.${String(ms % 1000)
          .padStart(3, '0')
          .replace(/0+$/, '')}`;
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  if (hours > 0) return `${hours}h ${two(minutes)}m ${two(seconds)}${fraction}s`;
  if (minutes > 0) return `${minutes}m ${two(seconds)}${fraction}s`;
  return `${seconds}${fraction}s`;
}

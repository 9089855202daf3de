import { readClock } from './chapterTime';
import { unwrapped } from './wrapped';

/** A line of a list, with its time and, where it has a range, the time after that. */
export interface PastedLine {
  /** 0-based. */
  readonly line: number;
  readonly time: string;
  /** Milliseconds, NaN where the time is none, as `0:75`. */
  readonly start: number;
  readonly end: string | undefined;
  /** Whether the time stands before the title. */
  readonly isLeading: boolean;
  /** The text on the line without the time, and without the range where there is one. */
  readonly behindTime: string;
  readonly behindRange: string;
}

/** In UTF-16 units; longer lines are no entries of a list. */
const maxLine = 2000;

/** Whether there is a time anywhere in a line. */
export function hasTime(line: string): boolean {
  return /(?<!\d|\d[:：])\d{1,3}[:：]\d{2}(?!\d)/.test(line.slice(0, maxLine));
}

/** A time with colons of one width, so that `0：00:5 x` and `0:00：5 x` end before the 5. */
const time = String.raw`(?<!\d|\d[:：])(?<time>\d{1,3}(?<colon>[:：])(?:\d{1,3}\k<colon>)?\d{2}(?:[.,]\d{1,3})?)(?!\k<colon>?\d)`;
const opener = String.raw`\*{1,3}(?![\s*])|_{1,3}(?![\s_])|\x60|[(（【「<{]|\[(?!\s*\])`;
const link = String.raw`\([^()\s]*\)`;
const sign = String.raw`[^\p{L}\p{N}]{0,20}`;
/** `1.`, `1)`, and the digit on a key that emoji have. */
const listNumber = String.raw`(?:\d{1,3}(?:[)、．]|\.\s)|\d\ufe0f?\u20e3)`;
const leading = new RegExp(`^(?<before>${sign}(?:${listNumber}${sign})?)${time}(?<rest>.*)$`, 'su');
const openers = new RegExp(opener, 'g');
const rangeBehind = new RegExp(
  String.raw`^\s*[-–—~～→]{1,3}>?\s*(?:${opener}){0,4}\s?${time}\s?[\])）】」>}*_\x60]{0,4}(?<rest>.*)$`,
  's',
);

/** Reads a line that begins with a time, behind bullets, numbers and signs. */
export function leadingTime(content: string, line: number): PastedLine | undefined {
  if (content.length > maxLine) return undefined;
  const { before = '', time, rest = '' } = leading.exec(content)?.groups ?? {};
  if (time === undefined) return undefined;
  const opened = before.match(openers) ?? [];
  const behindTime = opened.reduceRight(closed, rest).replace(/^[\])）】」>}]{1,2}/, '');
  const range = rangeBehind.exec(behindTime)?.groups;
  const behindRange = range?.rest ?? behindTime;
  const start = startOf(time);
  return { line, time, start, end: range?.time, isLeading: true, behindTime, behindRange };
}

const closerOf: Readonly<Record<string, string>> = {
  ...{ '[': String.raw`\](?:${link})?`, '(': '[)）]', '（': '[)）]' },
  ...{ '【': '】', '「': '」', '<': '>', '{': String.raw`\}` },
};

/** What closes each opener, in the order in which it is looked for: right behind the time first. */
const closers = new Map(
  [...'[(（【「<{`', '*', '**', '***', '_', '__', '___'].map((own): [string, RegExp[]] => {
    const closer = closerOf[own] ?? String.raw`(?<!\s)${own.replaceAll('*', String.raw`\*`)}`;
    const ofLink = own === '[' ? [new RegExp(String.raw`\]${link}`)] : [];
    return [own, [new RegExp(String.raw`^\s?${closer}`), ...ofLink, new RegExp(closer)]];
  }),
);

/** A text without what closes an opener: right behind the time, else the next one of its kind. */
function closed(rest: string, opener: string): string {
  const closer = closers.get(opener)?.find((pattern) => pattern.test(rest));
  return closer === undefined ? rest : rest.replace(closer, '');
}

const bullet = /^[\s>]*(?:(?:[-*+•·‣▪◦●–—▶►▸]\ufe0f?|\d{1,3}[.)])\s+)?/;
const trailing = new RegExp(
  String.raw`(?:^|(?<=[\s(（[【「<{*_\x60\-–—|｜·•~～→:：、=.…]))${time}[\])）】」>}*_\x60]{0,4}(?:${link})?\s*$`,
);
const openerBefore = /(?:\*{1,3}|_{1,3}|\x60|[[(（【「<{]\s?){1,4}$/;
/** Between a title and a time: with a blank before it, or none on either side, or a colon. */
const separatorBefore = /\s[-–—|｜·•~～→:：、=]{1,3}\s*$|[-–—|｜·•~→、=.…]{1,9}$|[:：]\s*$/;

/** Reads a line that ends with a time. */
export function trailingTime(content: string, line: number): PastedLine | undefined {
  if (content.length > maxLine) return undefined;
  const written = content.replace(bullet, '').trimEnd();
  const inner = unwrapped(written);
  const text = hasTime(inner) ? inner : written;
  const match = trailing.exec(text);
  const { time } = match?.groups ?? {};
  if (match === null || time === undefined) return undefined;
  const title = text.slice(0, match.index).replace(openerBefore, '').replace(separatorBefore, '');
  return {
    ...{ line, time, start: startOf(time), end: undefined, isLeading: false },
    ...{ behindTime: title, behindRange: title },
  };
}

function startOf(time: string): number {
  return readClock(time.replaceAll('：', ':'));
}

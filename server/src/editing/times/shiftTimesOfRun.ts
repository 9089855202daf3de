import { message } from '../../l10n/message';
import type { Note } from '../../note/note';
import type { Outcome, SegmentRun } from '../segments/refactoringResult';
import { timesOfRun, writeTimes } from './changeTimes';

const amount =
  /^([+\-−–—])?\s*(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,6})(?:\.(\d{1,3}))?\s*(?:s|秒)?$/;

/**
 * Adds an amount to every time of some segments that can be read. Refused where the amount is none
 * or a time would go below zero.
 *
 * @param amount as an author types it; see `readTimeAmount`
 */
export function shiftTimesOfRun(note: Note, run: SegmentRun, amount: string): Outcome {
  const by = readTimeAmount(amount);
  if (by === undefined) {
    return { refusal: message('Write an amount of time such as +5, -1:30 or +1:02:03') };
  }
  const times = timesOfRun(note, run);
  return writeTimes(
    note,
    times.map((time) => ({ ...time, ms: time.field.ms + by })),
  );
}

/**
 * Reads an amount of time as an author types it: seconds, minutes:seconds or
 * hours:minutes:seconds, with up to three digits of a second, and a sign before it: `+5`, `-1:30`,
 * `1:02:03`. Without a sign it is added. Full-width digits and signs are read like the plain ones.
 *
 * @returns milliseconds; undefined for everything else, also for fields out of range (`1:75`)
 */
export function readTimeAmount(text: string): number | undefined {
  const match = amount.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [, sign = '+', hours, minutes, seconds, fraction = ''] = match;
  const isInRange =
    (minutes === undefined || Number(seconds) < 60) &&
    (hours === undefined || Number(minutes) < 60);
  if (!isInRange) return undefined;
  const whole = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
  const ms = whole * 1000 + Number(fraction.padEnd(3, '0'));
  return sign === '+' ? ms : -ms;
}

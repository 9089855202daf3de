import { properTime } from './headerTimes';
import { readTime } from './time';

/** `3.6` is the number of a segment: behind a dot, seconds have both digits. */
const segmentNumber = /^\d+[.。]\d$/;
const blankForColon = /(?<=\d) (?=\d\d)/g;
/** `00245` is `0:02:45` without its colons. */
const noHours = /^0(?=\d{4}$)/;

/**
 * Reads a time that somebody types where a time is due, in milliseconds: in any spelling of a header
 * (`2:45`, `1:02:03.5`, `245`, `02;45`, `2分45秒`), or with blanks for the colons (`2 45`). Blanks
 * around the time are ignored.
 *
 * @returns undefined for everything else, also for fields out of range; for one or two digits,
 * which may be the number of a part; and while a field of seconds has only one digit, but for
 * that behind a colon (`2:5`)
 */
export function readTypedTime(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim();
  if (segmentNumber.test(typed)) return undefined;
  const proper = properTime(typed.replace(blankForColon, ':').replace(noHours, ''));
  return proper === undefined ? undefined : readTime(proper, 0)?.ms;
}

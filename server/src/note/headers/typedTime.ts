import { properTime } from './slippedTime';
import { readTime } from './time';

/** `3.6` is the number of a segment: after a dot, seconds have two digits. */
const segmentNumber = /^\d+[.。]\d$/;
const blankForColon = /(?<=\d) (?=\d\d)/g;
/** `00245` is `0:02:45` without its colons. */
const noHours = /^0(?=\d{4}$)/;

/**
 * Reads a time that is typed where one is expected, in milliseconds: in any spelling of a header
 * (`2:45`, `1:02:03.5`, `245`, `02;45`, `2分45秒`), or with blanks for the colons (`2 45`). Ignores
 * blanks around it.
 *
 * @returns undefined for anything else, also for fields out of range; for one or two digits, which
 *   may be the number of a part; and while seconds have only one digit, except behind a colon
 *   (`2:5`)
 */
export function readTypedTime(text: string): number | undefined {
  const typed = text.normalize('NFKC').trim();
  if (segmentNumber.test(typed)) return undefined;
  const proper = properTime(typed.replace(blankForColon, ':').replace(noHours, ''));
  return proper === undefined ? undefined : readTime(proper, 0)?.ms;
}

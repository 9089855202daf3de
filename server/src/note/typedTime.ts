import { readTime } from './time';

/** A time without colons: minutes and seconds, or hours, minutes and seconds, as `0130`, `10230`. */
const onlyDigits = /^(?:(\d{1,2})(?=\d{4}$))?(\d{1,2})(\d{2})$/;

/** A time with other signs for colons: `1.30`, `01;30`, `1 02 30`; `。` is a dot of an input method. */
const otherSigns = /^(?:(\d{1,2})[:;.。 ](?=\d{2}[:;.。 ]))?(\d{1,3})[:;.。 ](\d{2})$/;

/**
 * Reads a time that somebody types where a time is due, in milliseconds: as the format has it
 * (`2:45`, `1:02:03.5`), without colons (`245`, `10203`), or with `.`, `;`, `。` or a blank for
 * them. Full-width characters are read like the plain ones; blanks around the time are ignored.
 *
 * @returns undefined for everything else, also for fields out of range; for one or two digits,
 * which may be the number of a part; and while a field of seconds has only one digit, but for
 * that behind a colon (`2:5`)
 */
export function readTypedTime(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const time = readTime(plain, 0);
  if (time !== undefined && !time.dotted && time.end === plain.length) {
    return time.valid ? time.ms : undefined;
  }
  const match = onlyDigits.exec(plain) ?? otherSigns.exec(plain);
  if (match === null) return undefined;
  const [, hours, minutes, seconds] = match;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined;
  return ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

const day = String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`;
const clock = String.raw`(?<hour>\d\d?):(?<minute>\d\d):(?<second>\d\d)(?:[.,]\d+)?`;
const offset = String.raw`[+-](?<zoneHour>\d\d):?(?<zoneMinute>\d\d)`;
const plainOffset = offset.replace(':?', '');
const zone = String.raw`(?:UTC|GMT(?:[+-]\d\d?)?|ChST|MeST|WITA|[A-Z]{3,4}T|[A-Z]{3}|[+-]\d\d?)`;
const numberOrZone = `(?:${plainOffset}|${zone})`;
const weekday = anyCase('Sun|Mon|Tue|Wed|Thu|Fri|Sat');
const longWeekday = anyCase('Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday');
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const month = `(?<name>${anyCase(months)})`;
const shortYear = String.raw`(?<shortYear>\d\d)`;

/**
 * The formats in which Hugo accepts a quoted date: those of its conversion library spf13/cast,
 * without the formats that have a time of day and no date. Several spaces count as one.
 */
const forms = [
  day,
  `${day}T${clock}(?:Z|${offset})?`,
  `${day} ${clock}(?:Z|${offset})?`,
  `${day} ${clock} ${offset}`,
  `${day} ${clock} ${plainOffset} ${zone}`,
  String.raw`(?<day>\d\d) ${month} (?<year>\d{4})`,
  String.raw`(?<day>\d\d) ${month} ${shortYear} (?<hour>\d\d?):(?<minute>\d\d) ${numberOrZone}`,
  String.raw`${weekday}, (?<day>\d\d) ${month} (?<year>\d{4}) ${clock} ${numberOrZone}`,
  String.raw`${longWeekday}, (?<day>\d\d)-${month}-${shortYear} ${clock} ${zone}`,
  String.raw`${weekday} ${month} (?<day>\d\d?) ${clock} (?:${zone} )?(?<year>\d{4})`,
  String.raw`${weekday} ${month} (?<day>\d\d) ${clock} ${plainOffset} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form.replaceAll(' ', ' +')}$`));

/**
 * The keys, in lower case, under which Hugo looks for a date, with its aliases for three of them
 * (gohugo.io/configuration/front-matter); it fails on an invalid date under each (measured on Hugo
 * 0.169).
 */
export const dateKeys: ReadonlySet<string> = new Set([
  'date',
  'lastmod',
  'modified',
  'publishdate',
  'pubdate',
  'published',
  'expirydate',
  'unpublishdate',
]);

const monthNames = months.toLowerCase().split('|');
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether Hugo reads a quoted text as a date that exists; measured on Hugo 0.169. */
export function isHugoDate(text: string): boolean {
  return forms.some((form) => {
    const groups = form.exec(text)?.groups;
    return groups !== undefined && isOnCalendar(groups) && isOnClock(groups);
  });
}

/** Whether a day exists; months and days count from 1. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (daysInMonth[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** The number of an English month by how its name begins, 1 to 12; 0 for anything else. */
export function monthNumber(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

type Groups = Readonly<Partial<Record<string, string>>>;

/** Two digits mean a year from 1969 to 2068; 20xx has the same leap years. */
function isOnCalendar({ year, shortYear, month, name, day }: Groups): boolean {
  const number = month === undefined ? monthNumber(name ?? '') : Number(month);
  return isRealDay(Number(year ?? `20${shortYear}`), number, Number(day));
}

function isOnClock({ hour = '0', minute = '0', second = '0', ...zone }: Groups): boolean {
  const { zoneHour = '0', zoneMinute = '0' } = zone;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime && Number(zoneHour) <= 24 && Number(zoneMinute) <= 60;
}

function anyCase(names: string): string {
  const letters = names.replace(/[a-z]/gi, (letter) => {
    return `[${letter.toUpperCase()}${letter.toLowerCase()}]`;
  });
  return `(?:${letters})`;
}

import { isHugoDate, isRealDay, monthNumber } from './hugoDate';

const dashes = /[\u2010-\u2015\u2212]/g;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const month = String.raw`(?<name>[A-Z][a-z]{2,8})\.?`;
const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d+)?)?`;
const zone = String.raw`(?:(?<utc>[Zz])|(?<sign>[+-])(?<zoneHour>\d{1,2})(?::?(?<zoneMinute>\d\d))?)`;
const behind = `(?:(?: ?(?<t>[Tt])|,? ) ?${clock} ?${zone}?)?`;

const forms = [
  String.raw`(?<year>\d{4}) ?(?<mark>[-/.]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<day>\d{1,2})`,
  String.raw`(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]`,
  String.raw`(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)`,
  String.raw`${day}[ -]${month},?[ -](?<year>\d{4})`,
  String.raw`${month} ${day},? (?<year>\d{4})`,
  String.raw`(?<first>\d{1,2})(?<mark>[-/.])(?<other>\d{1,2})\k<mark>(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}${behind}$`));

const names =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

type Groups = Readonly<Partial<Record<string, string>>>;

/**
 * Rewrites a date in Hugo's form, `2025-04-20` with the time of day and zone that followed it; the
 * result is also valid TOML without quotes. Undefined where the text is no date, is ambiguous
 * (`04/05/2025`), or names a day that does not exist.
 *
 * @param text as an author wrote it, half- or full-width, without quotes
 */
export function rewrittenDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(dashes, '-').replace(/\s+/g, ' ').trim();
  for (const form of forms) {
    const groups = form.exec(plain)?.groups;
    const date = groups === undefined ? undefined : dateOf(groups);
    if (groups === undefined || date === undefined) continue;
    const written = date + timeOf(groups);
    return isHugoDate(written) ? written : undefined;
  }
  return undefined;
}

function dateOf(groups: Groups): string | undefined {
  const { year = '', month, name = '', day = '', first, other } = groups;
  if (first !== undefined && other !== undefined) return unorderedDay(year, first, other);
  if (month === undefined && !names.test(name)) return undefined;
  return isoDay(year, month === undefined ? monthNumber(name) : Number(month), Number(day));
}

/**
 * The date where day and month come in unknown order: one above 12 must be the day, and two equal
 * ones need no order.
 */
function unorderedDay(year: string, first: string, other: string): string | undefined {
  const [low, high] = [Number(first), Number(other)].toSorted((left, right) => left - right);
  const isClear = low === high || (low! <= 12 && high! > 12);
  return isClear ? isoDay(year, low!, high!) : undefined;
}

function isoDay(year: string, month: number, day: number): string | undefined {
  if (!isRealDay(Number(year), month, day)) return undefined;
  return [year, two(month), two(day)].join('-');
}

function timeOf({ t, hour, minute, second = '00', fraction = '', ...zone }: Groups): string {
  if (hour === undefined || minute === undefined) return '';
  const time = `${two(hour)}:${minute}:${second}${fraction}`;
  return (t === undefined ? ' ' : 'T') + time + zoneOf(zone);
}

function zoneOf({ utc, sign, zoneHour, zoneMinute = '00' }: Groups): string {
  if (utc !== undefined) return 'Z';
  return sign === undefined || zoneHour === undefined
    ? ''
    : `${sign}${two(zoneHour)}:${zoneMinute}`;
}

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}

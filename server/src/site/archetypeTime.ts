/** A moment with its time zone. */
export interface LocalTime {
  /** Milliseconds since 1970 in UTC. */
  readonly time: number;
  /** Of the time zone, in minutes east of UTC. */
  readonly offset: number;
}

/** The moment of a date in the time zone of the machine. */
export function localTime(date: Date): LocalTime {
  return { time: date.getTime(), offset: -date.getTimezoneOffset() };
}

/** The layout of `{{ .Date }}` in an archetype (Go, package time, `RFC3339`). */
export const rfc3339 = '2006-01-02T15:04:05Z07:00';

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** An element precedes those that it starts with. Those of the first line are unsupported. */
const elements = new RegExp(
  [
    'MST|__2|(?:Z07|-07)(?::00:00|0000)|[.,](?:0+|9+)(?!\\d)',
    'January|Jan(?![a-z])|Monday|Mon(?![a-z])|2006|_2(?!006)|002|0[1-6]|15|[1-5]|PM|pm',
    '(?:Z07|-07)(?::?00)?',
  ].join('|'),
  'g',
);

/**
 * Formats a moment by a layout of Go (package time, "Constants"). Undefined for a layout with the
 * name of the time zone, seconds in the zone's offset, fractions of a second, or `__2`.
 *
 * @param names whether the layout may have names of months and days, AM and PM, which are written
 *   in English; if not, the result is undefined for one that has any
 */
export function formatGoTime(layout: string, now: LocalTime, names: boolean): string | undefined {
  const values = valuesOf(now);
  let isKnown = true;
  const text = layout.replace(elements, (element) => {
    const value = /^[JMPp]/.test(element) && !names ? undefined : values.get(element);
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? text : undefined;
}

/** The value of each supported element of a layout. */
function valuesOf({ time, offset }: LocalTime): ReadonlyMap<string, string> {
  const local = new Date(time + offset * 60_000);
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  const [hour, minute, second] = [
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds(),
  ];
  const halfDay = hour % 12 || 12;
  const half = hour < 12 ? 'AM' : 'PM';
  const monthName = monthNames[month] ?? '';
  const dayName = dayNames[local.getUTCDay()] ?? '';
  const dayOfYear = Math.floor((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / 86_400_000);
  const hours = `${offset < 0 ? '-' : '+'}${digits(Math.trunc(Math.abs(offset) / 60))}`;
  const minutes = digits(Math.abs(offset) % 60);
  const zones = { '07': hours, '07:00': `${hours}:${minutes}`, '0700': hours + minutes };
  return new Map([
    ...Object.entries({ January: monthName, Jan: monthName.slice(0, 3), '01': digits(month + 1) }),
    ...Object.entries({ Monday: dayName, Mon: dayName.slice(0, 3), '02': digits(day) }),
    ...Object.entries({ '1': `${month + 1}`, '2': `${day}`, _2: `${day}`.padStart(2) }),
    ...Object.entries({ '2006': digits(year, 4), '06': digits(year % 100) }),
    ...Object.entries({ '002': digits(dayOfYear + 1, 3), '15': digits(hour), '3': `${halfDay}` }),
    ...Object.entries({ '03': digits(halfDay), '4': `${minute}`, '04': digits(minute) }),
    ...Object.entries({ '5': `${second}`, '05': digits(second), PM: half, pm: half.toLowerCase() }),
    ...Object.entries(zones).flatMap(([form, zone]): [string, string][] => [
      [`-${form}`, zone],
      [`Z${form}`, offset === 0 ? 'Z' : zone],
    ]),
  ]);
}

function digits(value: number, count = 2): string {
  return String(value).padStart(count, '0');
}

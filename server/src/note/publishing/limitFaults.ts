import { type Platform, type PlatformLimits, platformLimits } from './platformLimits';

/** A chapter of a list, as a platform reads it. */
export interface ListedChapter {
  /** Milliseconds. */
  readonly start: number;
  /** The start of the next chapter, or the end of the episode; NaN where unknown. */
  readonly end: number;
  /** As it is published, on one line. */
  readonly title: string;
}

/**
 * What a platform makes of a list or of one of its chapters. The first four are about the list as
 * a whole; `advised…` and `shown…` are no rules.
 */
export type LimitKind =
  | 'zeroStart'
  | 'minCount'
  | 'minLength'
  | 'maxDescriptionBytes'
  | 'refusesAngles'
  | 'maxCount'
  | 'maxTitleBytes'
  | 'shownTitle'
  | 'advisedTitle'
  | 'advisedLength'
  | 'latinOnly';

export interface LimitFault {
  readonly kind: LimitKind;
  /** Those of the targets that have this limit, in the order of the targets; never empty. */
  readonly platforms: readonly Platform[];
  /** The index of the chapter that breaks the limit. */
  readonly chapter: number;
  /** What the limit is, and what the chapter or list has: chapters, seconds, bytes, characters. */
  readonly limit: number;
  readonly value: number;
}

/**
 * The limits of some platforms that a list of chapters breaks. A chapter that is too short for one
 * platform is not told of again where another one advises more. Whether starts rise is not looked
 * at: lists that are written have rising ones. Never throws; titles of any length are taken.
 */
export function limitFaults(
  chapters: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  if (chapters.length === 0 || targets.length === 0) return [];
  return [
    ...startFault(chapters, targets),
    ...countFaults(chapters, targets),
    ...descriptionFault(chapters, targets),
    ...scriptFault(chapters, targets),
    ...chapters.flatMap((chapter, index) => [
      ...lengthFault(chapter, index, targets),
      ...titleFaults(chapter, index, targets),
    ]),
  ];
}

type NumberKey = {
  [Key in keyof PlatformLimits]-?: NonNullable<PlatformLimits[Key]> extends number ? Key : never;
}[keyof PlatformLimits];

/** The fault that a value is for the targets whose limit it breaks, with the strictest limit. */
function numberFault(
  kind: NumberKey,
  chapter: number,
  value: number,
  targets: readonly Platform[],
  breaks: (value: number, limit: number) => boolean,
): LimitFault[] {
  const broken = targets.flatMap((platform) => {
    const limit = platformLimits[platform][kind];
    return limit !== undefined && breaks(value, limit) ? [{ platform, limit }] : [];
  });
  const [first, ...others] = broken;
  if (first === undefined) return [];
  const limit = others.reduce(
    (strictest, other) => (breaks(strictest, other.limit) ? other.limit : strictest),
    first.limit,
  );
  return [{ kind, platforms: broken.map(({ platform }) => platform), chapter, limit, value }];
}

const isBelow = (value: number, limit: number) => value < limit;
const isAbove = (value: number, limit: number) => value > limit;

function startFault(
  chapters: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  let earliest = 0;
  for (const [index, { start }] of chapters.entries()) {
    if (start < chapters[earliest]!.start) earliest = index;
  }
  const value = wholeSeconds(chapters[earliest]!.start);
  const wanting = targets.filter((platform) => platformLimits[platform].zeroStart !== undefined);
  if (value === 0 || wanting.length === 0) return [];
  const documented = wanting.filter(
    (platform) => platformLimits[platform].zeroStart === 'documented',
  );
  const platforms = documented.length > 0 ? documented : wanting;
  return [{ kind: 'zeroStart', platforms, chapter: earliest, limit: 0, value }];
}

function countFaults(
  { length }: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  return [
    ...numberFault('minCount', 0, length, targets, isBelow),
    ...numberFault('maxCount', 0, length, targets, isAbove).map((fault) => ({
      ...fault,
      chapter: fault.limit,
    })),
  ];
}

/** At the chapter whose line, as `M:SS Title`, passes the limit. */
function descriptionFault(
  chapters: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  const hasHours = chapters.some(({ start }) => start >= 3_600_000);
  let bytes = -1;
  for (const [index, { start, title }] of chapters.entries()) {
    const line = `${timeInList(start, hasHours)} ${title}`;
    bytes += utf8Bytes(line) + 1;
    const faults = numberFault('maxDescriptionBytes', index, bytes, targets, isAbove);
    if (faults.length > 0) return faults;
  }
  return [];
}

/** At the first title with letters of another script: all would say no more. */
function scriptFault(
  chapters: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  const platforms = targets.filter((platform) => platformLimits[platform].latinOnly);
  if (platforms.length === 0) return [];
  const chapter = chapters.findIndex(({ title }) => /(?!\p{Script=Latin})\p{L}/u.test(title));
  return chapter === -1 ? [] : [{ kind: 'latinOnly', platforms, chapter, limit: 0, value: 1 }];
}

/** Lengths that are zero or below come of times that other rules tell of. */
function lengthFault(
  { start, end }: ListedChapter,
  chapter: number,
  targets: readonly Platform[],
): LimitFault[] {
  const seconds = wholeSeconds(end) - wholeSeconds(start);
  if (!(seconds > 0)) return [];
  const inSeconds = (value: number, limit: number) => value < limit / 1000;
  const faults = numberFault('minLength', chapter, seconds, targets, inSeconds);
  const told =
    faults.length > 0 ? faults : numberFault('advisedLength', chapter, seconds, targets, inSeconds);
  return told.map((fault) => ({ ...fault, limit: fault.limit / 1000 }));
}

function titleFaults(
  { title }: ListedChapter,
  chapter: number,
  targets: readonly Platform[],
): LimitFault[] {
  const refusing = targets.filter((platform) => platformLimits[platform].refusesAngles);
  const angles: LimitFault[] =
    refusing.length > 0 && /[<>]/.test(title)
      ? [{ kind: 'refusesAngles', platforms: refusing, chapter, limit: 0, value: 1 }]
      : [];
  const characters = Array.from(title).length;
  return [
    ...angles,
    ...numberFault('maxTitleBytes', chapter, utf8Bytes(title), targets, isAbove),
    ...numberFault('shownTitle', chapter, characters, targets, isAbove),
    ...numberFault('advisedTitle', chapter, characters, targets, (value, limit) => value >= limit),
  ];
}

/** As lists of chapters have them; NaN for NaN. */
function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

function timeInList(ms: number, hasHours: boolean): string {
  const whole = wholeSeconds(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (!hasHours) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** A lone half of a surrogate pair counts as the replacement character. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

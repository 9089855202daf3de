import { type Platform, type PlatformLimits, platformLimits } from './platformLimits';

/** A chapter of a list, as a platform reads it. */
export interface ListedChapter {
  /** Milliseconds. */
  readonly start: number;
  /** The start of the next chapter, or the end of the episode; NaN where unknown. */
  readonly end: number;
  /** As it is published, on one line. */
  readonly title: string;
  /** As it is written, never shorter: whatever is short enough in it need not be parsed. */
  readonly writtenTitle: string;
}

/** What is limited, as `PlatformLimits` names it. */
export type LimitKind = Exclude<keyof PlatformLimits, 'name'>;

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

type NumberKey = {
  [Key in keyof PlatformLimits]-?: NonNullable<PlatformLimits[Key]> extends number ? Key : never;
}[keyof PlatformLimits];

/** The fault that a value is for the targets whose limit it breaks, with the strictest limit. */
export function numberFault(
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

/** A time as lists of chapters have it, in seconds; NaN for NaN. Takes milliseconds. */
export function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

export const isAbove = (value: number, limit: number) => value > limit;

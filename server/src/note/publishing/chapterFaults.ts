import { utf8Bytes } from '../../base/utf8Bytes';
import {
  isAbove,
  type LimitFault,
  type ListedChapter,
  numberFault,
  wholeSeconds,
} from './limitFault';
import { type Platform, platformLimits } from './platformLimits';

/**
 * The limits of some platforms that single chapters of a list break, by lengths and titles. One
 * that is too short for a platform is not told of again where another one advises more. Never
 * throws; titles of any length are taken.
 */
export function chapterFaults(
  chapters: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  const bounds = boundsOf(targets);
  return chapters.flatMap((chapter, index) => {
    const { isShort, hasLongTitle } = bounds(chapter);
    return [
      ...(isShort ? lengthFault(chapter, index, targets) : []),
      ...(hasLongTitle ? titleFaults(chapter, index, targets) : []),
    ];
  });
}

/** Which chapters need a closer look: in a note of ten hours, few of thousands. */
function boundsOf(targets: readonly Platform[]) {
  const limits = targets.map((platform) => platformLimits[platform]);
  const shortest = Math.max(
    ...limits.map(({ minLength = 0, advisedLength = 0 }) => Math.max(minLength, advisedLength)),
  );
  const longest = Math.min(
    ...limits.flatMap(
      ({
        maxTitleBytes = Number.POSITIVE_INFINITY,
        shownTitle = Number.POSITIVE_INFINITY,
        advisedTitle = Number.POSITIVE_INFINITY,
      }) => [
        // A UTF-16 unit takes 3 bytes at most.
        maxTitleBytes / 3,
        shownTitle,
        advisedTitle - 1,
      ],
    ),
  );
  return ({ start, end, writtenTitle }: ListedChapter) => ({
    // Whole seconds are up to one shorter or longer.
    isShort: end - start < shortest + 1000,
    hasLongTitle: writtenTitle.length > longest || mayHaveAngle.test(writtenTitle),
  });
}

/** Also `&lt;`. */
const mayHaveAngle = /[<>&]/;

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

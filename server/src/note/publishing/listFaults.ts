import { hour, listTime } from '../../base/listTime';
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
 * The limits of some platforms that a list breaks as a whole: its start, its length, its letters.
 * Whether starts rise is not looked at: lists that are written have rising ones. Never throws.
 */
export function listFaults(
  chapters: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  if (chapters.length === 0) return [];
  return [
    ...startFault(chapters, targets),
    ...countFaults(chapters, targets),
    ...descriptionFault(chapters, targets),
    ...scriptFault(chapters, targets),
  ];
}

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

const isBelow = (value: number, limit: number) => value < limit;

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
  const limits = targets.map(
    (platform) => platformLimits[platform].maxDescriptionBytes ?? Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...limits);
  const passes = (titleOf: (chapter: ListedChapter) => string) => {
    let bytes = -1;
    for (const [index, chapter] of chapters.entries()) {
      const line = `${listTime(chapter.start, hasHours)} ${titleOf(chapter)}`;
      bytes += utf8Bytes(line) + 1;
      if (bytes > least) return { index, bytes };
    }
    return undefined;
  };
  const hasHours = chapters.some(({ start, end }) => start >= hour || end >= hour);
  if (passes(({ writtenTitle }) => writtenTitle) === undefined) return [];
  const passed = passes(({ title }) => title);
  if (passed === undefined) return [];
  return numberFault('maxDescriptionBytes', passed.index, passed.bytes, targets, isAbove);
}

const otherLetter = /(?!\p{Script=Latin})\p{L}/u;

/** At the first title with letters of another script: all would say no more. */
function scriptFault(
  chapters: readonly ListedChapter[],
  targets: readonly Platform[],
): LimitFault[] {
  const platforms = targets.filter((platform) => platformLimits[platform].latinOnly);
  if (platforms.length === 0) return [];
  const chapter = chapters.findIndex(
    ({ title, writtenTitle }) =>
      (otherLetter.test(writtenTitle) || writtenTitle.includes('&')) && otherLetter.test(title),
  );
  return chapter === -1 ? [] : [{ kind: 'latinOnly', platforms, chapter, limit: 0, value: 1 }];
}

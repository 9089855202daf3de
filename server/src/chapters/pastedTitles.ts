import type { ReadChapter } from './chapterReading';
import { readClock } from './chapterTime';
import type { PastedLine } from './pastedLine';
import { unwrapped } from './wrapped';

/**
 * What divides a time from a title: with a blank behind it, or with none on either side, as in
 * `0:00-Intro`; `0:00 -5 °C` is a title with a minus. Full-width marks begin no title.
 */
const separator =
  /^(?:\s*[-–—|｜·•~～→:：、，。=]{1,3}>?(?:\s+|$)|[-–—|｜·•~～→:：、，。.,=]{1,3}>?\s*|\s*[｜：、，。～]\s*)/;

/**
 * The chapters of lines that begin with a time. Ranges, separators, and links or emphasis around
 * titles count where most lines have them: `0:19 - Title` among others without a dash is a title
 * with one.
 */
export function chaptersOfLines(lines: readonly PastedLine[]): ReadChapter[] {
  const areRanges = mostly(lines, ({ end }) => end !== undefined);
  const rests = lines.map((own) => (areRanges ? own.behindRange : own.behindTime));
  const areSeparated = mostly(rests, (rest) => separator.test(rest));
  const titles = rests.map((rest) => (areSeparated ? rest.replace(separator, '') : rest));
  const areWrapped = mostly(titles, (title) => unwrapped(title) !== title);
  return lines.map(({ start, end = '' }, at) => ({
    start,
    ...(areRanges ? { end: readClock(end.replaceAll('：', ':')) } : {}),
    title: areWrapped ? unwrapped(titles[at] ?? '') : (titles[at] ?? ''),
  }));
}

/** Whether something holds of more than half of a list. */
export function mostly<Item>(list: readonly Item[], holds: (item: Item) => boolean): boolean {
  return 2 * list.filter(holds).length > list.length;
}

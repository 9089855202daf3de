import { hour, listTime } from '../../base/listTime';
import { type ChapterList, flatChapters } from '../chapter';

/** A list for a description or comment: `M:SS Title` lines, `H:MM:SS` from an hour on. */
export function writeText({ chapters, duration = 0 }: ChapterList): string {
  const flat = flatChapters(chapters);
  const latest = flat.reduce((most, { start, end = 0 }) => Math.max(most, start, end), duration);
  return flat.map(({ start, title }) => `${listTime(start, latest >= hour)} ${title}\n`).join('');
}

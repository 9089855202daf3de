import { message } from '../../l10n/message';
import type { Cue } from '../../transcript/cue';
import { hasArrow, readTimingLine } from '../../transcript/timingLine';
import { webVttCues } from '../../transcript/webVtt';
import { type Chapter, type ChapterList, knownEnds } from '../chapter';
import { type ChapterReading, listOf, numberedLines, type ReadChapter } from '../chapterReading';
import { clockTime } from '../chapterTime';

/** A cue's end is above its start (W3C WebVTT, 4.1), so a chapter without length gets this one. */
const minLength = 1;

/** WebVTT of the kind chapters; a chapter within another stands below it (4.6.3). */
export function writeWebVtt({ chapters, duration }: ChapterList): string {
  return `WEBVTT\n${cues(chapters, duration).join('')}`;
}

function cues(chapters: readonly Chapter[], duration: number | undefined): string[] {
  const ends = knownEnds(chapters, duration);
  return chapters.flatMap(({ start, title, children = [] }, at) => {
    const lastStart = children.at(-1)?.start ?? start;
    const end = Math.max(ends[at] ?? start, lastStart + minLength);
    const text = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return [`\n${clockTime(start)} --> ${clockTime(end)}\n${text}\n`, ...cues(children, ends[at])];
  });
}

export function readWebVtt(text: string): ChapterReading {
  const found: { start: number; end: number; title: string }[] = [];
  for (const { line, content } of numberedLines(text)) {
    if (hasArrow(content) && readTimingLine(content, '') === undefined) {
      return { problem: message('The times of a cue cannot be read'), line };
    }
  }
  for (const cue of webVttCues(Array.from(numberedLines(text), ({ content }) => content))) {
    if (cue !== undefined) found.push(titled(cue));
  }
  return listOf(nested(found.sort((left, right) => left.start - right.start)));
}

function titled({ start, end, lines }: Cue) {
  return { start, end, title: lines.map(({ text }) => text).join(' ') };
}

/** Puts chapters that lie within an earlier one below it, as deep as notes go. */
function nested(chapters: readonly ReadChapter[]): ReadChapter[] {
  const parts: (ReadChapter & { children: ReadChapter[] })[] = [];
  for (const chapter of chapters) {
    const last = parts.at(-1);
    const { start, end = start } = chapter;
    const holds = last !== undefined && start < (last.end ?? 0) && end <= (last.end ?? 0);
    const isLong = last !== undefined && (last.end ?? 0) - last.start > minLength;
    if (holds && isLong) last.children.push(chapter);
    else parts.push({ ...chapter, children: [] });
  }
  return parts;
}

import { shortened } from '../../base/shortened';
import { type Message, message } from '../../l10n/message';
import type { Cue } from '../../transcript/cue';
import { hasArrow, readTimingLine } from '../../transcript/timingLine';
import { isWebVtt, webVttCues } from '../../transcript/webVtt';
import { type Chapter, type ChapterList, knownEnds } from '../chapter';
import { type ChapterReading, listOf, numberedLines, type ReadChapter } from '../chapterReading';
import { clockTime, isTime } from '../chapterTime';

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
  if (!isWebVtt(text.trimStart())) {
    return { problem: message('The first line is not {0}', 'WEBVTT'), line: 0 };
  }
  let above = '';
  for (const { line, content } of numberedLines(text)) {
    const problem = timingProblem(content, above);
    if (problem !== undefined) return { problem, line };
    above = content;
  }
  const found: (ReadChapter & { end: number })[] = [];
  for (const cue of webVttCues(Array.from(numberedLines(text), ({ content }) => content))) {
    if (cue !== undefined) found.push(titled(cue));
  }
  return listOf(nested(found.sort((left, right) => left.start - right.start)));
}

/** Captions with other arrows are forgiven (`readTimingLine`); these are none. */
function timingProblem(content: string, above: string): Message | undefined {
  const timing = readTimingLine(content, above);
  if (timing === undefined && !hasArrow(content)) return undefined;
  if (timing === undefined || !hasArrow(content) || !isTime(timing.end)) {
    return message(
      'The times of a cue are written "{0}", not "{1}"',
      '00:00.000 --> 00:19.000',
      shortened(content),
    );
  }
  return timing.end < timing.start
    ? message('"{0}" ends before it starts', shortened(content))
    : undefined;
}

function titled({ start, end, lines }: Cue) {
  return { start, end, title: lines.map(({ text }) => text).join(' ') };
}

/** Chapters that lie within this many others stand beside the last of them. */
const maxDepth = 8;

/** Puts chapters that lie within an earlier one below it. */
function nested(chapters: readonly (ReadChapter & { end: number })[]): ReadChapter[] {
  const top: ReadChapter[] = [];
  const open: { start: number; end: number; children: ReadChapter[] }[] = [];
  for (const { start, end, title } of chapters) {
    const holds = (outer: { start: number; end: number }) =>
      start < outer.end && end <= outer.end && outer.end - outer.start > minLength;
    for (let last = open.at(-1); last !== undefined && !holds(last); last = open.at(-1)) open.pop();
    const own = { start, end, title, children: [] };
    (open.at(-1)?.children ?? top).push(own);
    if (open.length < maxDepth) open.push(own);
  }
  return top;
}

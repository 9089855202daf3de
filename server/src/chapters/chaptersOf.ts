import { written } from '../editing/labels';
import type { Message } from '../l10n/message';
import type { Note } from '../note/note';
import { headerTitle } from '../note/publishing/headerTitles';
import type { ChapterLevel } from '../note/publishing/platformLimits';
import type { SequencePart, SequenceSegment } from '../note/sequence/sequence';
import { type Chapter, type ChapterList, titleOrTime } from './chapter';
import { segmentOrder } from './chapterOrder';
import { lateStart, lostHeaders } from './chapterWarnings';
import { episodeOf } from './episodeOf';

export interface ChapterOptions {
  /** Which headers become chapters; `segments` unless given. With `both`, segments are nested. */
  readonly level?: ChapterLevel;
  /** Keeps the numbers in the titles: `2.3: Title`. */
  readonly numbers?: boolean;
  /**
   * Leaves out segments that are out of order or have no readable start. Else there are no chapters
   * where a segment is so: a list with a hole looks right and is not.
   */
  readonly skipInvalid?: boolean;
  /** Adds a chapter at 0:00 with the note's title where the first one starts later. */
  readonly fromZero?: boolean;
}

/** Why a segment can be no chapter. */
export interface ChapterProblem {
  /** 0-based. */
  readonly line: number;
  readonly message: Message;
  /** The segment's number, as written. */
  readonly number?: string;
}

export interface ChaptersOfNote {
  readonly list: ChapterList;
  /** In the order of the note. */
  readonly problems: readonly ChapterProblem[];
  readonly warnings: readonly Message[];
}

/**
 * The chapters of a note: its segments, its parts from their first segment to their last, or both.
 * An end never lies behind the next start.
 */
export function chaptersOf(note: Note, options: ChapterOptions = {}): ChaptersOfNote {
  const { level = 'segments', fromZero = false } = options;
  const { usable: ordered, unusable } = segmentOrder(note);
  const usable = unusable.length === 0 || options.skipInvalid ? ordered : [];
  const episode = episodeOf(note);
  const segments = usable.map((segment, at) => ({
    segment,
    chapter: segmentChapter(segment, usable[at + 1]?.start, { ...options, ...episode }),
  }));
  const chapters =
    level === 'segments'
      ? segments.map(({ chapter }) => chapter)
      : partChapters(segments, level, options);
  const start = chapters[0]?.start ?? 0;
  const first = usable.find((segment) => segment.start === start);
  const zero = { start: 0, end: start, title: titleOrTime(episode.title ?? '', 0) };
  return {
    list: {
      ...episode,
      chapters:
        fromZero && start >= second
          ? [{ ...zero, level: level === 'parts' ? 'part' : 'segment' }, ...chapters]
          : chapters,
    },
    problems: unusable.map(({ segment, message }) => problemAt(note, segment, message)),
    warnings: [
      ...(level === 'segments' ? [] : lostHeaders(note, usable, level)),
      ...(first !== undefined && start >= second && !fromZero ? [lateStart(note, first)] : []),
    ],
  };
}

/** Lists show whole seconds, so that a start in the first one is a start at zero. */
const second = 1000;

interface SegmentWithChapter {
  readonly segment: SequenceSegment;
  readonly chapter: Chapter;
}

function segmentChapter(
  { block, part, start, end, partNumber, index }: SequenceSegment,
  next: number | undefined,
  { numbers, duration }: ChapterOptions & Pick<ChapterList, 'duration'>,
): Chapter {
  const number = Number.isNaN(index) ? undefined : `${partNumber}.${index}`;
  const title = headerTitle(block);
  const known = Number.isNaN(end) && next === undefined ? (duration ?? Number.NaN) : end;
  const limited = Math.min(known, next ?? known);
  return {
    start,
    ...(limited >= start ? { end: limited } : {}),
    title: titleOrTime(numbers && number ? `${number}: ${title}` : title, start),
    level: 'segment',
    ...(number === undefined ? {} : { number }),
    ...(part === undefined ? {} : { part: headerTitle(part.block) }),
  };
}

/** Segments before the first part stand by themselves, or are left out where only parts count. */
function partChapters(
  segments: readonly SegmentWithChapter[],
  level: 'parts' | 'both',
  { numbers }: ChapterOptions,
): Chapter[] {
  const chapters: Chapter[] = [];
  const withChildren = level === 'both';
  for (const [part, run] of byPart(segments)) {
    const own = run.map(({ chapter: { part: _, ...chapter } }) => chapter);
    if (part === undefined) {
      if (withChildren) chapters.push(...own);
      continue;
    }
    const { start } = own[0] as Chapter;
    const { end } = own.at(-1) as Chapter;
    const number = String(part.number);
    const title = headerTitle(part.block);
    chapters.push({
      start,
      ...(end === undefined ? {} : { end }),
      title: titleOrTime(numbers ? `${number}: ${title}` : title, start),
      level: 'part',
      number,
      ...(withChildren ? { children: own } : {}),
    });
  }
  return chapters;
}

function byPart(segments: readonly SegmentWithChapter[]) {
  const parts = new Map<SequencePart | undefined, SegmentWithChapter[]>();
  for (const item of segments) {
    const { part } = item.segment;
    const run = parts.get(part);
    if (run === undefined) parts.set(part, [item]);
    else run.push(item);
  }
  return parts;
}

function problemAt(
  note: Note,
  { block, blockIndex }: SequenceSegment,
  message: Message,
): ChapterProblem {
  const { number, line } = block.header;
  return {
    line: note.position(blockIndex, line.start).line,
    message,
    ...(number === undefined ? {} : { number: written(block, number) }),
  };
}

import type { Note } from '../note';
import type { SequencePart, SequenceSegment } from '../sequence/sequence';
import { partTitle, segmentTitle } from './headerTitles';
import type { ListedChapter } from './limitFaults';
import type { ChapterLevel } from './platformLimits';

/** A chapter with the header that it comes from. */
export interface HeaderChapter extends ListedChapter {
  /** The segment that it starts with. */
  readonly segment: SequenceSegment;
  /** The part that it is; absent for a segment. */
  readonly part?: SequencePart;
}

/**
 * The chapters of a note as a flat list has them, in the order of the note. Segments without a
 * readable start are left out, and what they border on ends at an unknown time.
 *
 * @param episodeEnd milliseconds; without it the last chapter ends where its last segment does
 */
export function listedChapters(
  note: Note,
  level: ChapterLevel,
  episodeEnd: number | undefined,
): HeaderChapter[] {
  const headers = level === 'parts' ? partHeaders(note) : segmentHeaders(note, level);
  const last = note.sequence.segments.at(-1)?.end ?? Number.NaN;
  return headers.flatMap(({ segment, ...header }, index) => {
    const next = headers[index + 1]?.segment;
    const start = startOf(segment);
    if (Number.isNaN(start)) return [];
    const end = next === undefined ? (episodeEnd ?? last) : startOf(next);
    return [{ ...header, segment, start, end }];
  });
}

/** NaN also for a line that may be text. */
function startOf({ start, place }: SequenceSegment): number {
  return place === 0 ? Number.NaN : start;
}

type Header = Pick<HeaderChapter, 'segment' | 'part' | 'title'>;

function partHeaders({ sequence }: Note): Header[] {
  return sequence.parts.flatMap((part) => {
    const [segment] = part.segments;
    return segment === undefined ? [] : [{ segment, part, title: partTitle(part.block) }];
  });
}

/** With `both` the first segment of a part names the part too: no two chapters start at once. */
function segmentHeaders({ sequence }: Note, level: 'segments' | 'both'): Header[] {
  return sequence.segments.map((segment) => {
    const { part, block } = segment;
    const own = segmentTitle(block);
    const isFirst = level === 'both' && part !== undefined && part.segments[0] === segment;
    return { segment, title: isFirst ? joined(partTitle(part.block), own) : own };
  });
}

function joined(...titles: readonly string[]): string {
  return titles.filter((title) => title !== '').join(': ');
}

import { hour, listTime } from '../../base/listTime';
import type { PartBlock, SegmentBlock } from '../block';
import type { Note } from '../note';
import type { SequencePart, SequenceSegment } from '../sequence/sequence';
import { headerTitle, writtenTitle } from './headerTitles';
import type { ListedChapter } from './limitFault';
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
  return headers.flatMap((header, index) => {
    const next = headers[index + 1]?.segment;
    const start = startOf(header.segment);
    if (Number.isNaN(start)) return [];
    const end = next === undefined ? (episodeEnd ?? last) : startOf(next);
    return [new NamedChapter(header, start, end)];
  });
}

/** NaN also for a line that may be text. */
function startOf({ start, place }: SequenceSegment): number {
  return place === 0 ? Number.NaN : start;
}

interface Header {
  readonly segment: SequenceSegment;
  readonly part?: SequencePart;
  /** The headers whose titles it has, joined by a colon. */
  readonly named: readonly (PartBlock | SegmentBlock)[];
}

function partHeaders({ sequence }: Note): Header[] {
  return sequence.parts.flatMap((part) => {
    const [segment] = part.segments;
    return segment === undefined ? [] : [{ segment, part, named: [part.block] }];
  });
}

/** With `both` the first segment of a part names the part too: no two chapters start at once. */
function segmentHeaders({ sequence }: Note, level: 'segments' | 'both'): Header[] {
  return sequence.segments.map((segment) => {
    const { part, block } = segment;
    const isFirst = level === 'both' && part !== undefined && part.segments[0] === segment;
    return { segment, named: isFirst ? [part.block, block] : [block] };
  });
}

/** Its title is parsed when it is asked for. */
class NamedChapter implements HeaderChapter {
  readonly segment: SequenceSegment;
  readonly part?: SequencePart;
  readonly #named: Header['named'];

  constructor(
    { segment, part, named }: Header,
    readonly start: number,
    readonly end: number,
  ) {
    this.segment = segment;
    if (part !== undefined) this.part = part;
    this.#named = named;
  }

  get title(): string {
    return this.#joined(headerTitle);
  }

  get writtenTitle(): string {
    return this.#joined(writtenTitle);
  }

  /** The time stands for an empty title. */
  #joined(titleOf: (block: PartBlock | SegmentBlock) => string): string {
    const { start } = this;
    return this.#named.map((block) => titleOf(block) || listTime(start, start >= hour)).join(': ');
  }
}

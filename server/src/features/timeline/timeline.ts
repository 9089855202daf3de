import type { Position } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import { shortened, written } from '../../editing/labels';
import type { Block, PartBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { type Splice, spliceBetween } from '../../note/scanning/blockSplice';
import { borderStyle } from '../../note/sequence/borderStyle';
import type { SegmentPair } from '../../note/sequence/chronology';
import type { SequenceSegment } from '../../note/sequence/sequence';
import type { TimelineFaults, TimelineItem, TimelinePair } from '../../protocol/timelineProtocol';
import { lateStart } from '../../rules/timeFirst';
import { gapsIn } from '../../rules/timeGap';
import type { NoteSettings } from '../../settings/noteSettings';

/** What a client has been told of a note. */
export interface ToldTimeline {
  readonly blocks: readonly Block[];
  readonly faults: TimelineFaults;
}

/** How the items that a client has become those of the note. */
export interface ItemSplice {
  readonly first: number;
  readonly gone: number;
  readonly items: readonly TimelineItem[];
}

/**
 * The items that differ from those told, which after typing in a body are none. All of them where
 * nothing was told.
 */
export function* changedItems(note: Note, told: ToldTimeline | undefined): Steps<ItemSplice> {
  const before = told?.blocks ?? [];
  const { first, gone, come } = trimmed(before, note.blocks, spliceBetween(before, note.blocks));
  const items: TimelineItem[] = [];
  for (const block of note.blocks.slice(first, first + come)) {
    items.push(...itemOf(block));
    yield;
  }
  const goneItems = before.slice(first, first + gone).filter(isItem).length;
  return { first: Math.max(0, first - itemsFrom(before)), gone: goneItems, items };
}

/** What an author types at once is less; more than that is told anew without comparing. */
const mostCompared = 200;

/** A splice without the blocks at its ends of which the picture shows the same as before. */
function trimmed(
  before: readonly Block[],
  blocks: readonly Block[],
  { first, gone, come }: Splice,
): Splice {
  if (gone > mostCompared) return { first, gone, come };
  const looksSame = (old: number, fresh: number) =>
    JSON.stringify(itemOf(before[old] as Block)) === JSON.stringify(itemOf(blocks[fresh] as Block));
  const shorter = Math.min(gone, come);
  let head = 0;
  while (head < shorter && looksSame(first + head, first + head)) head++;
  let tail = 0;
  while (tail < shorter - head && looksSame(first + gone - 1 - tail, first + come - 1 - tail)) {
    tail++;
  }
  return { first: first + head, gone: gone - head - tail, come: come - head - tail };
}

function isItem({ kind }: Block): boolean {
  return kind === 'part' || kind === 'segment';
}

/** The index of the first block that is an item: front matter and preamble come before all. */
function itemsFrom(blocks: readonly Block[]): number {
  const first = blocks.findIndex(isItem);
  return first === -1 ? blocks.length : first;
}

function itemOf(block: Block): TimelineItem[] {
  if (block.kind === 'part') return [partOf(block)];
  if (block.kind !== 'segment') return [];
  const { number, title, times } = block.header;
  const [start, end] = [known(times.start?.ms), known(times.end?.ms)];
  const isReversed = start !== null && end !== null && end < start;
  return [
    {
      number: number === undefined ? null : written(block, number),
      title: shortened(written(block, title)),
      range: written(block, times.inner),
      start: isReversed ? end : start,
      end: isReversed ? start : end,
    },
  ];
}

function partOf({ text, heading: { number, title } }: PartBlock): TimelineItem {
  return { part: String(number), title: shortened(written({ text }, title)) };
}

function known(ms: number | undefined): number | null {
  return ms === undefined || Number.isNaN(ms) ? null : ms;
}

/** What is wrong with the times, as the rules say it, with every hole above the tolerance however long. */
export function timelineFaults(note: Note, settings: NoteSettings): TimelineFaults {
  const { sequence, chronology } = note;
  const head = itemsFrom(note.blocks);
  const item = ({ blockIndex }: SequenceSegment) => blockIndex - head;
  const itemsOf = ({ segment, other }: SegmentPair): TimelinePair => [item(segment), item(other)];
  const late = lateStart(sequence);
  const gaps = gapsIn(note, settings.gapTolerance).map(itemsOf);
  return {
    overlaps: chronology.overlaps.map(itemsOf),
    holes: late === undefined ? gaps : [[item(late), -1], ...gaps],
    disorders: chronology.startsBefore.map(itemsOf),
  };
}

/** What is wrong with the times where that differs from what was told, else null. */
export function changedFaults(
  note: Note,
  settings: NoteSettings,
  told: ToldTimeline | undefined,
): TimelineFaults | null {
  const faults = timelineFaults(note, settings);
  return JSON.stringify(faults) === JSON.stringify(told?.faults) ? null : faults;
}

/** Whether neighbours share a border rather than the later one starting a second later. */
export function sharesBorders({ sequence }: Note): boolean {
  return borderStyle(sequence, sequence.segments.at(-1)) === 'shared';
}

/** The item that holds a position; null above all of them. */
export function itemAt(note: Note, { line }: Position): number | null {
  const item = note.blockAtLine(line) - itemsFrom(note.blocks);
  return item < 0 ? null : item;
}

/** The block of an item that was told, as an index; undefined where an edit took it away. */
export function blockOfItem(note: Note, told: ToldTimeline, item: number): number | undefined {
  const before = itemsFrom(told.blocks) + item;
  if (item < 0 || before >= told.blocks.length) return undefined;
  const { first, gone, come } = spliceBetween(told.blocks, note.blocks);
  if (before < first) return before;
  if (before >= first + gone) return before + come - gone;
  return gone === come ? before : undefined;
}

/** Where the cursor goes for a part or a segment: the start of its title. */
export function titleOf(note: Note, block: number): Position | undefined {
  const own = note.blocks[block];
  if (own?.kind === 'part') return note.position(block, own.heading.title.start);
  if (own?.kind === 'segment') return note.position(block, own.header.title.start);
  return undefined;
}

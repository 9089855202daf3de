import type { Position } from 'vscode-languageserver';
import { written } from '../../editing/labels';
import type { SegmentBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { partBlock, segmentBlock, segmentOfBlock } from '../../note/sequence/sequence';
import type { NeighbourResult, SegmentAtResult, SegmentInfo } from '../../protocol/protocol';
import { lastLineWithText } from '../ranges';
import { partTitle } from './partLabel';

/** All segments of a note in document order. */
export function segments(note: Note): SegmentInfo[] {
  return Array.from({ length: note.sequence.count }, (_, segment) => describe(note, segment));
}

/** The segment that holds a position, null outside of all. */
export function segmentAt(note: Note, position: Position): SegmentAtResult | null {
  const block = note.blockAtLine(position.line);
  if (note.blocks[block]?.kind !== 'segment') return null;
  const segment = segmentOfBlock(note.sequence, block);
  return { ...describe(note, segment), share: shareOf(note, segment) };
}

/** Where the next or the previous segment's title stands; from inside a segment, its own does not count. */
export function neighbour(
  note: Note,
  position: Position,
  direction: 'next' | 'previous',
): NeighbourResult {
  const { blocks, count } = note.sequence;
  const here = note.blockAtLine(position.line);
  if (direction === 'next') {
    for (let segment = 0; segment < count; segment++) {
      if ((blocks[segment] as number) > here) return titlePosition(note, segment);
    }
    return null;
  }
  for (let segment = count - 1; segment >= 0; segment--) {
    if ((blocks[segment] as number) < here) return titlePosition(note, segment);
  }
  return null;
}

function describe(note: Note, segment: number): SegmentInfo {
  const { sequence } = note;
  const index = sequence.blocks[segment] as number;
  const block: SegmentBlock = segmentBlock(note.blocks, sequence, segment);
  const { number, title, times } = block.header;
  const part = sequence.parts[segment] as number;
  return {
    number: number === undefined ? null : written(block, number),
    title: written(block, title),
    range: written(block, times.inner),
    start: known(sequence.starts[segment]),
    end: known(sequence.ends[segment]),
    part: part === -1 ? null : partTitle(partBlock(note.blocks, sequence, part)),
    position: titlePosition(note, segment),
    lastLine: lastLineWithText(note, index, index),
  };
}

function titlePosition(note: Note, segment: number): Position {
  const { title } = segmentBlock(note.blocks, note.sequence, segment).header;
  return note.position(note.sequence.blocks[segment] as number, title.start);
}

function known(ms: number | undefined): number | null {
  return ms === undefined || Number.isNaN(ms) ? null : ms;
}

/** How far into the episode, which ends with its latest known end, the segment starts. */
function shareOf(note: Note, segment: number): number | null {
  const { starts, ends } = note.sequence;
  const total = ends
    .filter((end) => !Number.isNaN(end))
    .reduce((latest, end) => Math.max(latest, end), 0);
  const start = starts[segment] as number;
  return Number.isNaN(start) || total === 0 ? null : Math.min(start / total, 1);
}

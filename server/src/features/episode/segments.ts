import type { Position } from 'vscode-languageserver';
import { written } from '../../editing/labels';
import type { Note } from '../../note/note';
import { placeBehind, segmentBelow } from '../../note/sequence/numbering';
import { type SequenceSegment, segmentOfBlock } from '../../note/sequence/sequence';
import type { NeighbourResult, SegmentAtResult, SegmentInfo } from '../../protocol/protocol';
import { lastLineWithText } from '../ranges';
import { partName } from './partName';

/** All segments of a note in document order. */
export function segments(note: Note): SegmentInfo[] {
  return note.sequence.segments.map((segment) => describe(note, segment));
}

/** The segment at a position with its share of the episode; null outside of all segments. */
export function segmentAt(note: Note, position: Position): SegmentAtResult | null {
  const segment = segmentOfBlock(note.sequence, note.blockAtLine(position.line));
  return segment === undefined
    ? null
    : { ...describe(note, segment), share: shareOf(note, segment) };
}

/**
 * The position of the title of the next or previous segment, seen from the block at a position;
 * null where there is none.
 */
export function neighbour(
  note: Note,
  position: Position,
  direction: 'next' | 'previous',
): NeighbourResult {
  const here = note.blockAtLine(position.line);
  const found =
    direction === 'next'
      ? segmentBelow(note.sequence, placeBehind(note.sequence, here))
      : placeBehind(note.sequence, here - 1).above;
  return found === undefined ? null : titlePosition(note, found);
}

function describe(note: Note, segment: SequenceSegment): SegmentInfo {
  const { block, blockIndex, part, start, end } = segment;
  const { number, title, times } = block.header;
  return {
    number: number === undefined ? null : written(block, number),
    title: written(block, title),
    range: written(block, times.inner),
    start: known(start),
    end: known(end),
    part: part === undefined ? null : partName(part.block),
    position: titlePosition(note, segment),
    lastLine: lastLineWithText(note, blockIndex, blockIndex),
  };
}

function titlePosition(note: Note, { block, blockIndex }: SequenceSegment): Position {
  return note.position(blockIndex, block.header.title.start);
}

function known(ms: number): number | null {
  return Number.isNaN(ms) ? null : ms;
}

/** The start of a segment as a fraction (0 to 1) of the latest end; null where unknown. */
function shareOf({ sequence }: Note, { start }: SequenceSegment): number | null {
  const ends = sequence.segments.map(({ end }) => end).filter((end) => !Number.isNaN(end));
  const total = ends.reduce((latest, end) => Math.max(latest, end), 0);
  return Number.isNaN(start) || total === 0 ? null : Math.min(start / total, 1);
}

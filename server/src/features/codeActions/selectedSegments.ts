import type { Range } from 'vscode-languageserver';
import type { SegmentRun } from '../../editing/segments/refactoringResult';
import type { Note } from '../../note/note';
import { placeBehind, segmentBelow } from '../../note/sequence/numbering';
import { type SequenceSegment, segmentOfBlock } from '../../note/sequence/sequence';

/** Whether a range is not empty. */
export function isSelection({ start, end }: Range): boolean {
  return start.line !== end.line || start.character !== end.character;
}

/**
 * The segments whose lines a range touches, for an empty range the one at the cursor. A last line
 * that the range touches only at column 0 is left out. Undefined where there is none.
 */
export function segmentsTouched(note: Note, range: Range): SegmentRun | undefined {
  const [top, bottom] = blocksTouched(note, range);
  const first = firstFrom(note, top);
  const last = placeBehind(note.sequence, bottom).above;
  const areThere = first !== undefined && last !== undefined && first.ordinal <= last.ordinal;
  return areThere ? { first, last } : undefined;
}

/**
 * The segments that a refactoring of times changes: those of the selection; for an empty range all
 * from the cursor's block to the end of the note. Undefined where there is none.
 */
export function segmentsFrom(note: Note, range: Range): SegmentRun | undefined {
  if (isSelection(range)) return segmentsTouched(note, range);
  const [top] = blocksTouched(note, range);
  const first = firstFrom(note, top);
  const last = note.sequence.segments.at(-1);
  return first && last && { first, last };
}

/** The first segment at or below a block index. */
function firstFrom({ sequence }: Note, block: number): SequenceSegment | undefined {
  return segmentBelow(sequence, placeBehind(sequence, block - 1));
}

/** The segment at a 0-based line; undefined outside of all segments. */
export function segmentAtLine(note: Note, line: number): SequenceSegment | undefined {
  return segmentOfBlock(note.sequence, note.blockAtLine(line));
}

function blocksTouched(note: Note, range: Range): readonly [number, number] {
  const [start, end] = isBefore(range.end, range.start)
    ? [range.end, range.start]
    : [range.start, range.end];
  const isEntered = end.character > 0 || end.line === start.line;
  return [note.blockAtLine(start.line), note.blockAtLine(isEntered ? end.line : end.line - 1)];
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}

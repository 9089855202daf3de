import { applyEdits } from '../../../server/src/editing/applyEdits';
import type {
  OpenEdit,
  Outcome,
  SegmentRun,
} from '../../../server/src/editing/segments/refactoringResult';
import type { PlaceInSegment } from '../../../server/src/editing/segments/splitSegment';
import { Note } from '../../../server/src/note/note';
import { segmentOfBlock } from '../../../server/src/note/sequence/sequence';
import { english } from '../rules/ruleText';

/** The text after a refactoring; undefined where it changes nothing. */
export function refactored(
  before: string | Note,
  work: (note: Note) => readonly OpenEdit[],
): string | undefined {
  const note = typeof before === 'string' ? Note.read(before) : before;
  const edits = work(note);
  return edits.length === 0 ? undefined : applyEdits(note, edits).text;
}

/** The text after a change of times, or the sentence that refuses it. */
export function outcomeText(text: string, work: (note: Note) => Outcome): string {
  const note = Note.read(text);
  const outcome = work(note);
  if ('refusal' in outcome) return `refused: ${english(outcome.refusal)}`;
  return applyEdits(note, [...outcome.edits]).text;
}

/** Segments by their 0-based indexes in the note, the last one included. */
export function runOf({ sequence: { segments } }: Note, first: number, last = first): SegmentRun {
  return { first: segments[first]!, last: segments[last]! };
}

/**
 * The note of a text with a cursor `|`, and the place that splitting takes; undefined where the
 * cursor is in no segment.
 */
export function placeOf(marked: string): { note: Note; place: PlaceInSegment | undefined } {
  const offset = marked.indexOf('|');
  const note = Note.read(marked.replace('|', ''));
  const { line, character: column } = note.positionAt(offset);
  const block = note.blockAtLine(line);
  const segment = segmentOfBlock(note.sequence, block);
  return { note, place: segment && { segment, line: line - note.lines[block]!, column } };
}

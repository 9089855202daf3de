import { applyEdits } from '../../../server/src/editing/applyEdits';
import type { OpenEdit, Outcome } from '../../../server/src/editing/segments/refactoringResult';
import { Note } from '../../../server/src/note/note';
import { segmentOfBlock } from '../../../server/src/note/sequence/sequence';
import { english } from '../rules/ruleText';

/** The text after a refactoring; undefined where it changes nothing. */
export function refactored(
  text: string,
  work: (note: Note) => readonly OpenEdit[],
): string | undefined {
  const note = Note.read(text);
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

/** A text with a cursor `|` in a segment, as the place that splitting takes. */
export function placeOf(marked: string) {
  const offset = marked.indexOf('|');
  const note = Note.read(marked.replace('|', ''));
  const { line, character: column } = note.positionAt(offset);
  const block = note.blockAtLine(line);
  const place = {
    segment: segmentOfBlock(note.sequence, block),
    line: line - note.lines[block]!,
    column,
  };
  return { text: note.text, place };
}

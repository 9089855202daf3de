import type { Note } from '../note/note';
import { check, fixesOf, type OnFailure } from './check';
import type { Edit, Finding, RuleSettings } from './rule';

/** More rounds than any chain of faults that mending uncovers; it ends a circle of fixes. */
const mostRounds = 20;

/**
 * Applies the safe fix of every finding until nothing is left to fix, so that a second run
 * changes nothing (rules.md, "Fixing").
 *
 * @param isWanted leaves out findings that the author has turned off
 * @returns the note after it; the same note where there was nothing to do
 */
export function fixAll(
  note: Note,
  settings: RuleSettings,
  isWanted: (finding: Finding) => boolean,
  onFailure: OnFailure,
): Note {
  let current = note;
  for (let round = 0; round < mostRounds; round++) {
    const edits: Edit[] = [];
    for (const finding of check(current, settings, onFailure)) {
      if (!isWanted(finding)) continue;
      const fix = fixesOf(finding, current, settings, onFailure).find(({ safe }) => safe);
      if (
        fix !== undefined &&
        !fix.edits.some((edit) => edits.some((other) => meet(edit, other)))
      ) {
        edits.push(...fix.edits);
      }
    }
    if (edits.length === 0) break;
    current = apply(current, edits);
  }
  return current;
}

/**
 * Applies edits that belong to this very note and do not overlap. What several insert at one
 * place comes in the order of the edits (LSP 3.18, "TextEdit[]").
 */
export function apply(note: Note, edits: readonly Edit[]): Note {
  const offsets = note.offsets;
  const at = (edit: Edit) => (offsets[edit.block] ?? 0) + edit.start;
  const length = (edit: Edit) => edit.end - edit.start;
  const fromTheEnd = [...edits]
    .reverse()
    .sort((left, right) => at(right) - at(left) || length(right) - length(left));
  return fromTheEnd.reduce(
    (changed, edit) =>
      changed.edit({ offset: at(edit), deleted: edit.end - edit.start, inserted: edit.newText }),
    note,
  );
}

function meet(left: Edit, right: Edit): boolean {
  return left.block === right.block && left.start <= right.end && right.start <= left.end;
}

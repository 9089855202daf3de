import type { Note } from '../note/note';
import { applyEdits } from './applyEdits';
import type { OnFailure } from './blockFindings';
import { check, fixesOf } from './check';
import type { Edit, Finding, Fix, RuleSettings } from './rule';

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
    const edits = new EditsByBlock();
    for (const finding of check(current, settings, onFailure)) {
      if (!isWanted(finding)) continue;
      const fix = fixesOf(finding, current, settings, onFailure).find(({ safe }) => safe);
      if (fix !== undefined && !edits.meet(fix)) edits.add(fix);
    }
    if (edits.all.length === 0) break;
    current = applyEdits(current, edits.all);
  }
  return current;
}

/** Edits by block, so that the many of a long note are not all compared with each other. */
class EditsByBlock {
  readonly all: Edit[] = [];
  readonly #byBlock = new Map<number, Edit[]>();

  meet({ edits }: Fix): boolean {
    return edits.some((edit) => this.#byBlock.get(edit.block)?.some((other) => meet(edit, other)));
  }

  add({ edits }: Fix): void {
    for (const edit of edits) {
      this.all.push(edit);
      const others = this.#byBlock.get(edit.block);
      if (others === undefined) this.#byBlock.set(edit.block, [edit]);
      else others.push(edit);
    }
  }
}

function meet(left: Edit, right: Edit): boolean {
  return left.start <= right.end && right.start <= left.end;
}

import type { Steps } from '../base/steps';
import { applyInSteps } from '../editing/applyEdits';
import type { Edit } from '../editing/edit';
import type { Finding, Fix } from '../editing/finding';
import type { RuleSettings } from '../editing/ruleSettings';
import type { Note } from '../note/note';
import type { OnFailure } from './blockFindings';
import { checkInSteps, safeFixOf } from './check';

/** More rounds than any chain of faults that fixes uncover; stops fixes that undo each other. */
const maxRounds = 20;

/**
 * Applies the safe fix of every finding until none is left, so that a second run changes nothing.
 *
 * @param isWanted excludes findings that the author has turned off
 * @returns the fixed note; the same note where nothing changed
 */
export function* fixAll(
  note: Note,
  settings: RuleSettings,
  isWanted: (finding: Finding) => boolean,
  onFailure: OnFailure,
): Steps<Note> {
  let current = note;
  for (let round = 0; round < maxRounds; round++) {
    const edits = new EditsByBlock();
    for (const finding of yield* checkInSteps(current, settings, onFailure)) {
      yield;
      if (!isWanted(finding)) continue;
      const fix = safeFixOf(finding, current, settings, onFailure);
      if (fix !== undefined) edits.add(fix);
    }
    if (edits.all.length === 0) break;
    current = yield* applyInSteps(current, edits.all);
  }
  return current;
}

/** Edits by block, in the order of its text and without conflicts. */
class EditsByBlock {
  readonly all: Edit[] = [];
  readonly #byBlock = new Map<number, Edit[]>();
  /** Findings that share a fix share its edits. */
  readonly #seen = new Set<readonly Edit[]>();

  /** Adds a fix unless it conflicts with one added before. */
  add({ edits }: Fix): void {
    if (this.#seen.has(edits)) return;
    this.#seen.add(edits);
    if (edits.some((edit) => this.#conflicts(edit))) return;
    for (const edit of edits) {
      this.all.push(edit);
      const others = this.#byBlock.get(edit.block) ?? [];
      others.splice(firstBehind(others, edit.start), 0, edit);
      this.#byBlock.set(edit.block, others);
    }
  }

  #conflicts({ block, start, end }: Edit): boolean {
    const others = this.#byBlock.get(block) ?? [];
    const last = others[firstBehind(others, end) - 1];
    return last !== undefined && last.end >= start;
  }
}

/** The index of the first edit that starts after an offset. */
function firstBehind(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

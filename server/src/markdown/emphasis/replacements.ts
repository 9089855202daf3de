import type { Span } from '../../base/span';

/** A replacement in the masked text that a paragraph was parsed from; UTF-16 offsets. */
export interface Replacement extends Span {
  readonly newText: string;
}

/** A replacement that deletes nothing. */
export function insertion(offset: number, newText: string): Replacement {
  return { start: offset, end: offset, newText };
}

/** Applies replacements, which must be in order and not overlap. */
export function applyChanges(text: string, changes: readonly Replacement[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}

/** Sorts replacements, drops duplicates and joins adjacent ones. Null where two overlap. */
export function inOrder(changes: readonly Replacement[]): Replacement[] | null {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: Replacement[] = [];
  let previous: Replacement | undefined;
  for (const change of sorted) {
    const last = merged.at(-1);
    const repeated = previous !== undefined && isSameChange(previous, change);
    previous = change;
    if (repeated) continue;
    if (last === undefined || change.start > last.end) merged.push(change);
    else if (change.start < last.end) return null;
    else merged.splice(-1, 1, { ...last, end: change.end, newText: last.newText + change.newText });
  }
  return merged;
}

/** The new offset of the text at an offset; what is inserted there goes before it. */
export function offsetAfter(offset: number, changes: readonly Replacement[]): number {
  return changes.reduce(
    (sum, { start, end, newText }) => (end <= offset ? sum + newText.length - (end - start) : sum),
    offset,
  );
}

function isSameChange(a: Replacement, b: Replacement): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

import type { Span } from '../../base/span';

/** A replacement in the masked text that a paragraph was parsed from; UTF-16 offsets. */
export interface TextChange extends Span {
  readonly newText: string;
}

/** A change that takes nothing away. */
export function insertion(offset: number, newText: string): TextChange {
  return { start: offset, end: offset, newText };
}

/** The text after changes that are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * Changes by place: a repeated one once, those that touch as one. Null where two
 * overlap.
 */
export function inOrder(changes: readonly TextChange[]): TextChange[] | null {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextChange[] = [];
  let previous: TextChange | undefined;
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

/** Where what stood at an offset stands after the changes; what is inserted there goes before it. */
export function offsetAfter(offset: number, changes: readonly TextChange[]): number {
  return changes.reduce(
    (sum, { start, end, newText }) => (end <= offset ? sum + newText.length - (end - start) : sum),
    offset,
  );
}

function isSameChange(a: TextChange, b: TextChange): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

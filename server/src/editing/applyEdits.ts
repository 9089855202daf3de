import { runToEnd, type Steps } from '../base/steps';
import type { Note } from '../note/note';
import type { Edit } from './edit';

/**
 * Edits with at most this many blocks between them are applied as one, since each edit of a note
 * takes time in proportion to the number of its blocks. The blocks between are reread.
 */
const nearBlocks = 8;

/** About the maximum number of edits of a note, however long it is. */
const maxGroups = 200;

/** The maximum length of a group, as a multiple of the distance that joins edits. */
const maxGroupLength = 4;

/**
 * Applies edits of this version of the note that do not overlap. Insertions at one place keep the
 * order of the edits (LSP 3.18, "TextEdit[]").
 */
export function applyEdits(note: Note, edits: readonly Edit[]): Note {
  return runToEnd(applyInSteps(note, edits));
}

/** Applies edits like `applyEdits`, with a step for each group of them. */
export function* applyInSteps(note: Note, edits: readonly Edit[]): Steps<Note> {
  const length = (edit: Edit) => edit.end - edit.start;
  const sorted = edits.toSorted(
    (left, right) =>
      left.block - right.block || left.start - right.start || length(left) - length(right),
  );
  const groups = groupsOf(sorted, Math.max(nearBlocks, note.blocks.length / maxGroups));
  let changed = note;
  for (const group of groups.reverse()) {
    changed = applyGroup(changed, note, group);
    yield;
  }
  return changed;
}

function groupsOf(sorted: readonly Edit[], near: number): Edit[][] {
  const groups: Edit[][] = [];
  for (const edit of sorted) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const isNear =
      first !== undefined &&
      last !== undefined &&
      edit.block - last.block <= near &&
      edit.block - first.block <= near * maxGroupLength;
    if (isNear) group?.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

/** Applies edits to a note that is identical to `original` up to their end. */
function applyGroup(note: Note, original: Note, edits: readonly Edit[]): Note {
  const { offsets, blocks } = original;
  const [first, last] = [edits[0] as Edit, edits.at(-1) as Edit];
  const offset = offsets[first.block] as number;
  const text = blocks
    .slice(first.block, last.block + 1)
    .map((block) => block.text)
    .join('');
  let inserted = '';
  let done = first.start;
  for (const edit of edits) {
    const shift = (offsets[edit.block] as number) - offset;
    inserted += text.slice(done, shift + edit.start) + edit.newText;
    done = shift + edit.end;
  }
  return note.edit({ offset: offset + first.start, deleteCount: done - first.start, inserted });
}

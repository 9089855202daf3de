import type { Note } from '../note/note';
import type { Edit } from './rule';

/**
 * Edits with at most so many blocks between them are made as one, since each edit of a note costs
 * time in proportion to the number of its blocks. The blocks between are read anew.
 */
const nearBlocks = 8;

/** So many edits of a note are made at most, however long it is. */
const mostGroups = 200;

/**
 * Applies edits that belong to this very note and do not overlap. What several insert at one
 * place comes in the order of the edits (LSP 3.18, "TextEdit[]").
 */
export function applyEdits(note: Note, edits: readonly Edit[]): Note {
  const length = (edit: Edit) => edit.end - edit.start;
  const sorted = edits.toSorted(
    (left, right) =>
      left.block - right.block || left.start - right.start || length(left) - length(right),
  );
  return groupsOf(sorted, Math.max(nearBlocks, note.blocks.length / mostGroups)).reduceRight(
    (changed, group) => applyGroup(changed, note, group),
    note,
  );
}

function groupsOf(sorted: readonly Edit[], near: number): Edit[][] {
  const groups: Edit[][] = [];
  for (const edit of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && edit.block - last.block <= near) group?.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

/** Applies edits to a note that is, up to their end, still what `original` was. */
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
  return note.edit({ offset: offset + first.start, deleted: done - first.start, inserted });
}

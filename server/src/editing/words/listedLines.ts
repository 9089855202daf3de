import { endOfLine, lineStartsOf } from '../../base/lines';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import { readLineInto } from '../../markdown/blocks/markdownState';
import { applyChanges, type Replacement } from '../../markdown/emphasis/replacements';
import type { Dialect } from '../../markdown/inline/dialect';
import type { Block } from '../../note/block';
import { markupFaultsOf } from '../../note/body/markupFaults';
import type { Note } from '../../note/note';

/**
 * Whether lines of a block can become list items without side effects: no more marks are published
 * as characters, no code becomes text or text code, and no header becomes part of a list.
 *
 * @param block the index of the block
 * @param changes in ascending order, not overlapping, none across a line end; offsets count from
 *   its start
 */
export function canBecomeListItems(
  note: Note,
  block: number,
  changes: readonly Replacement[],
  dialect: Dialect,
): boolean {
  const own = note.blocks[block] as Block;
  const changed = { ...own, text: applyChanges(own.text, changes) };
  return (
    faultsIn(changed, dialect) <= faultsIn(own, dialect) && readsAlike(note, block, changed.text)
  );
}

function faultsIn(block: Block, dialect: Dialect): number {
  const { emphasis, strikes, code } = markupFaultsOf(block, dialect);
  return emphasis.length + strikes.length + code.length;
}

function readsAlike(
  { blocks, pairedShortcodes }: Note,
  block: number,
  changedText: string,
): boolean {
  const { text, entry } = blocks[block] as Block;
  const [before, after] = [new MarkdownLine(), new MarkdownLine()];
  [before.state, after.state] = [entry, entry];
  const next = blocks[block + 1];
  const below = next === undefined ? '' : next.text.slice(0, endOfLine(next.text, 0));
  const [lines, changed] = [linesOf(text + below), linesOf(changedText + below)];
  const isAlike = lines.every((line, at) => {
    const other = changed[at] ?? '';
    readLineInto(before, before.state, line, 0, line.length, pairedShortcodes);
    readLineInto(after, after.state, other, 0, other.length, pairedShortcodes);
    return before.literal === after.literal && before.underlines === after.underlines;
  });
  return isAlike && (next === undefined || before.startsParagraph === after.startsParagraph);
}

function linesOf(text: string): string[] {
  return lineStartsOf(text).map((start) => text.slice(start, endOfLine(text, start)));
}

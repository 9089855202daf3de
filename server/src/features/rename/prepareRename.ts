import type { Position, Range } from 'vscode-languageserver';
import { written } from '../../editing/labels';
import type { TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import { rangeIn } from '../ranges';
import { renamedAt } from './renameTarget';

/** Where the name at a position stands and what it is; null where there is none to change. */
export function prepareRename(
  note: Note,
  position: Position,
  keys: TermKeys,
): { range: Range; placeholder: string } | null {
  const renamed = renamedAt(note, position, keys);
  if (renamed === undefined) return null;
  const block = note.blocks[renamed.block] ?? { text: '' };
  return {
    range: rangeIn(note, renamed.block, renamed.span),
    placeholder: renamed.kind === 'term' ? renamed.term.text : written(block, renamed.span),
  };
}

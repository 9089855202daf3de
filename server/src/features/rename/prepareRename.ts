import type { Position, Range } from 'vscode-languageserver';
import { written } from '../../editing/labels';
import type { TermKeys } from '../../frontMatter/terms';
import type { Note } from '../../note/note';
import { rangeIn } from '../ranges';
import { renameTargetAt } from './renameTarget';

/** The range and current text of the name at a position; null where nothing can be renamed. */
export function prepareRename(
  note: Note,
  position: Position,
  keys: TermKeys,
): { range: Range; placeholder: string } | null {
  const renamed = renameTargetAt(note, position, keys);
  if (renamed === undefined) return null;
  const block = note.blocks[renamed.block] ?? { text: '' };
  return {
    range: rangeIn(note, renamed.block, renamed.span),
    placeholder: renamed.kind === 'term' ? renamed.term.text : written(block, renamed.span),
  };
}

import type { CompletionItem, Position } from 'vscode-languageserver';
import { isLiteralLine } from '../../note/literalLine';
import type { Note } from '../../note/note';
import { newSegmentItems } from './newSegment';
import { nextPartItems } from './nextPart';
import { numberItems } from './segmentNumber';
import { timeItems } from './times';

/** Characters that ask for completions by themselves; the full-width ones come from input methods. */
export const triggerCharacters = ['(', '-', ':', '（', '：', '#', '*'];

/** What the client can do with a completion. */
export interface CompletionAbilities {
  /** Takes snippets with stops (`$1`). */
  readonly snippets: boolean;
  /** Knows VS Code's command that asks for completions again. */
  readonly suggestCommand: boolean;
}

/** The line at which completions are asked for, cut in two by the cursor. */
export interface CursorLine {
  readonly note: Note;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
  /** The line above, empty on the first line. */
  readonly above: string;
}

/**
 * Completions for the outline: the next segment, its times and number, the next part. Nothing
 * in front matter, code and comments, and nothing in a file that is no note.
 *
 * @param wasAsked the author asked, rather than having typed a trigger character
 */
export function complete(
  note: Note,
  position: Position,
  abilities: CompletionAbilities,
  wasAsked: boolean,
): CompletionItem[] {
  if (!note.isNote) return [];
  const block = note.blocks[note.blockAtLine(position.line)];
  if (block?.kind === 'frontMatter' || isLiteralLine(note, position.line)) return [];
  const at = cursorLine(note, position);
  const items = [
    ...timeItems(at),
    ...newSegmentItems(at, abilities, wasAsked),
    ...numberItems(at, abilities),
    ...nextPartItems(at, abilities),
  ];
  return items.map((item, index) => ({ ...item, sortText: String(index).padStart(3, '0') }));
}

function cursorLine(note: Note, position: Position): CursorLine {
  const line = note.lineText(position.line);
  return {
    note,
    position,
    before: line.slice(0, position.character),
    after: line.slice(position.character),
    above: position.line === 0 ? '' : note.lineText(position.line - 1),
  };
}

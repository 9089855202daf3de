import type { Position } from 'vscode-languageserver';
import { readLeadingTimes } from '../../note/headers/segmentHeader';
import type { Note } from '../../note/note';
import type { Transcript } from '../../transcript/transcript';
import { type Surroundings, surroundings } from './neighbouringTimes';

/** The client's capabilities for completions. */
export interface CompletionCapabilities {
  /**
   * Supports snippets with tab stops (`$1`). Completions are one line without: Vim and older versions
   * of Neovim write line breaks of plain ones as NUL characters.
   */
  readonly snippets: boolean;
  /** Has VS Code's commands to open the completion list and to move to the next tab stop. */
  readonly editorCommands: boolean;
  /** Supports `CompletionItem.labelDetails` (LSP 3.17). */
  readonly labelDetails?: boolean;
}

/** The transcript of a note's episode, and the URI of the note. */
export interface NoteTranscript {
  readonly uri: string;
  readonly transcript: Transcript;
}

/** The line on which completions are requested, with its text before and after the cursor. */
export interface CursorLine {
  readonly note: Note;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
  /** The text of the lines above and below; empty where there is none. */
  readonly above: string;
  readonly below: string;
  readonly noteTranscript: NoteTranscript | undefined;
  /** Computed on first access: digits trigger completion on lines without completions, too. */
  readonly around: Surroundings;
}

/** The line of a position of a note, without its line end. */
export function cursorLine(
  note: Note,
  position: Position,
  noteTranscript: NoteTranscript | undefined,
): CursorLine {
  const line = note.lineText(position.line);
  let around: Surroundings | undefined;
  return {
    note,
    position,
    before: line.slice(0, position.character),
    after: line.slice(position.character),
    above: position.line === 0 ? '' : note.lineText(position.line - 1),
    below: note.lineText(position.line + 1),
    noteTranscript,
    get around() {
      around ??= surroundings(note, position.line);
      return around;
    },
  };
}

/** Whether the line above consists of a time range in brackets, as in a header over two lines. */
export function isBelowTimes({ above }: CursorLine): boolean {
  const times = readLeadingTimes(above);
  return times?.isRange === true && times.outer.end === above.trimEnd().length;
}

/** Whether the times above are those of a header whose title is on another line than this one. */
export function isTitledElsewhere({ note, position: { line } }: CursorLine): boolean {
  const index = note.blockAtLine(line - 1);
  const block = note.blocks[index];
  if (block?.kind !== 'segment') return false;
  const behindHeader = (note.lines[index] as number) + block.header.lines;
  return line <= behindHeader && line !== behindHeader - 1;
}

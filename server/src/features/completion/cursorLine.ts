import type { Position } from 'vscode-languageserver';
import { readLeadingTimes } from '../../note/headers/segmentHeader';
import type { Note } from '../../note/note';
import type { Transcript } from '../../transcript/transcript';
import { type Surroundings, surroundings } from './neighbouringTimes';

/** What the client can do with a completion. */
export interface CompletionCapabilities {
  /** Takes snippets with stops (`$1`). */
  readonly snippets: boolean;
  /** Knows VS Code's commands that ask for completions and go to the next stop of a snippet. */
  readonly editorCommands: boolean;
  /** Shows a text beside each label of the list. */
  readonly labelDetails?: boolean;
}

/** What is said in the episode, and the document of which it is. */
export interface Said {
  readonly uri: string;
  readonly transcript: Transcript;
}

/** The line at which completions are asked for, cut in two by the cursor. */
export interface CursorLine {
  readonly note: Note;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
  /** The lines above and below, empty where there is none. */
  readonly above: string;
  readonly below: string;
  readonly said: Said | undefined;
  /** Worked out when it is asked for first: digits ask for completions on lines that need none. */
  readonly around: Surroundings;
}

export function cursorLine(note: Note, position: Position, said: Said | undefined): CursorLine {
  const line = note.lineText(position.line);
  let around: Surroundings | undefined;
  return {
    note,
    position,
    before: line.slice(0, position.character),
    after: line.slice(position.character),
    above: position.line === 0 ? '' : note.lineText(position.line - 1),
    below: note.lineText(position.line + 1),
    said,
    get around() {
      around ??= surroundings(note, position.line);
      return around;
    },
  };
}

/** Whether the line above holds two times in brackets and nothing else, as in a two-line header. */
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

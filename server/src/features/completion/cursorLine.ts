import type { Position } from 'vscode-languageserver';
import type { Note } from '../../note/note';
import type { Transcript } from '../../transcript/transcript';

/** What the client can do with a completion. */
export interface CompletionAbilities {
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
}

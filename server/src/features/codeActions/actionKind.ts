import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { OnFailure } from '../../checking/blockFindings';
import type { Finding } from '../../editing/finding';
import type { NoteVersion } from '../noteVersion';

/** What a client can do with code actions. */
export interface ActionCapabilities {
  /** It has the commands that ask for an amount or for known times. */
  readonly timeCommands: boolean;
  /** It takes snippets in edits. */
  readonly snippetEdits: boolean;
}

/** A note for which actions are listed or carried out. */
export interface NoteWithFindings extends NoteVersion {
  /** In document order. */
  readonly found: readonly Finding[];
  readonly capabilities: ActionCapabilities;
  readonly onFailure: OnFailure;
}

/** An action without its edit. What it is found again by is its data; a command needs none. */
export type ListedAction<Data> = Omit<CodeAction, 'edit' | 'data'> & { readonly data?: Data };

/** An answer, or the steps to it where it may take long. */
type MaybeSteps<T> = T | Steps<T>;

/** Actions of one kind: how they are listed, and how one of them is carried out. */
export interface ActionKind<Data extends object = object> {
  /** Those that can be carried out at a range, as far as the client asks for them. */
  list(at: NoteWithFindings, params: CodeActionParams): MaybeSteps<ListedAction<Data>[]>;
  /**
   * The edits of an action that was listed for this version; none where it would change nothing.
   * Absent where the actions are commands.
   */
  resolve?(at: NoteWithFindings, data: Data): MaybeSteps<(TextEdit | SnippetTextEdit)[]>;
}

/** Whether a client that asks for some kinds takes this one: kinds are prefixes of each other. */
export function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined ||
    only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

/** Whether a client asks for this kind of action on whole notes: one that asks for all does not. */
export function isSourceWanted(only: readonly string[] | undefined, kind: string): boolean {
  const asksForSource = only?.some((asked) => asked.startsWith(CodeActionKind.Source)) === true;
  return asksForSource && isWanted(only, kind);
}

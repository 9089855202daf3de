import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { OnFailure } from '../../checking/blockFindings';
import type { Finding } from '../../editing/finding';
import type { NoteVersion } from '../noteVersion';
import { isSelection } from './selectedSegments';

/** The client's capabilities for code actions. */
export interface ActionCapabilities {
  /** Has the commands that ask the author for an amount or for known times. */
  readonly timeCommands: boolean;
  /** Supports snippets in edits (LSP 3.18, "SnippetTextEdit"). */
  readonly snippetEdits: boolean;
}

/** A note for which actions are listed or resolved. */
export interface NoteWithFindings extends NoteVersion {
  /** In document order. */
  readonly found: readonly Finding[];
  readonly capabilities: ActionCapabilities;
  readonly onFailure: OnFailure;
}

/** An action without its edit. `data` identifies it in `resolve`; commands have none. */
export type ListedAction<Data> = Omit<CodeAction, 'edit' | 'data'> & { readonly data?: Data };

/** A result, or the steps that compute it where that may take long. */
type MaybeSteps<T> = T | Steps<T>;

/** Lists the actions of one kind and computes their edits. */
export interface ActionKind<Data extends object = object> {
  /** The actions at a range; empty where the client does not request this kind. */
  list(at: NoteWithFindings, params: CodeActionParams): MaybeSteps<ListedAction<Data>[]>;
  /**
   * The edits of an action that was listed for this version of the note; empty where it changes
   * nothing. Undefined for commands.
   */
  resolve?(at: NoteWithFindings, data: Data): MaybeSteps<(TextEdit | SnippetTextEdit)[]>;
}

/**
 * Whether a client requests a kind of actions: a requested kind includes its sub-kinds (LSP 3.17,
 * "CodeActionKind").
 *
 * @param only the requested kinds; undefined for all
 */
export function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined ||
    only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

/**
 * Whether a refactoring is wanted: automatic requests, as the cursor moves, get it only for a
 * selection.
 */
export function isAskedFor({ range, context }: CodeActionParams, kind: string): boolean {
  const isAutomatic = context.triggerKind === CodeActionTriggerKind.Automatic;
  return (!isAutomatic || isSelection(range)) && isWanted(context.only, kind);
}

/**
 * Whether a source action is wanted: automatic requests, as the cursor moves, get it only where they
 * name a kind of source actions. VS Code hides it itself from the fixes that it lists.
 */
export function isSourceWanted(
  { context: { only, triggerKind } }: CodeActionParams,
  kind: string,
): boolean {
  const isAutomatic = triggerKind === CodeActionTriggerKind.Automatic;
  const asksForSource = only?.some((asked) => asked.startsWith(CodeActionKind.Source)) === true;
  const asksForAll = only === undefined && !isAutomatic;
  return (asksForSource || asksForAll) && isWanted(only, kind);
}

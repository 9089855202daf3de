import {
  l10n,
  type Position,
  Range,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  type TextEditor,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { literalLabel } from '../../server/src/base/literalLabel';
import {
  type RefactorEdit,
  type Refactoring,
  type RefactorParams,
  type RefactorResult,
  refactorRequest,
  type SegmentRefactoring,
} from '../../server/src/protocol/protocol';
import { bringIntoSight, isCursorInSight } from './editorView';
import { activeNoteEditor, sayQuietly, sayThatThereAreNone } from './segments';
import type { NoteServer } from './server';

/** A place to refactor: an editor with its selection and text as they were when it began. */
export interface RefactoringPlace {
  readonly editor: TextEditor;
  readonly range: Range;
  readonly version: number;
}

/** Makes the command of a refactoring that asks for nothing. */
export function refactorCommand(
  server: NoteServer,
  kind: SegmentRefactoring | 'unifyHeaderStyle',
): () => Promise<void> {
  return async () => {
    const place = placeToRefactor();
    if (place !== undefined) await carryOut(server, place, { kind });
  };
}

/** The command that makes words bold or no longer so, at every cursor there is. */
export async function toggleBold(server: NoteServer): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const [, ...others] = place.editor.selections;
  await carryOut(server, place, { kind: 'toggleBold', others: others.map(plainRange) });
}

/** Does a refactoring whose every question is answered; says so where nothing comes of it. */
export async function carryOut(
  server: NoteServer,
  place: RefactoringPlace,
  refactoring: Refactoring,
): Promise<void> {
  const result = await askToRefactor(server, place, refactoring);
  if (result === undefined) sayThatThereAreNone(server);
  else await applyRefactoring(place, result);
}

/** The selection of the active editor, where its document can be a note; says so where it can't. */
export function placeToRefactor(): RefactoringPlace | undefined {
  const editor = activeNoteEditor();
  if (editor === undefined) return undefined;
  return { editor, range: editor.selection, version: editor.document.version };
}

/**
 * What the server makes of a refactoring, its sentences as labels; undefined for a file that is no
 * note.
 *
 * @param onlyJudge asks for no edits, only whether it is refused
 */
export async function askToRefactor(
  server: NoteServer,
  { editor, range }: RefactoringPlace,
  refactoring: Refactoring,
  onlyJudge = false,
): Promise<RefactorResult | undefined> {
  const params: RefactorParams = {
    textDocument: { uri: editor.document.uri.toString() },
    range: plainRange(range),
    refactoring,
    onlyJudge,
  };
  const result = await server.request<RefactorResult | null>(refactorRequest, params);
  if (!result) return undefined;
  const { title, refusal } = result;
  return {
    ...result,
    title: literalLabel(title),
    ...(refusal !== undefined && { refusal: literalLabel(refusal) }),
  };
}

/** A worker is sent the fields of an object, of which VS Code's own ranges have none to read. */
function plainRange({ start, end }: Range): RefactorParams['range'] {
  return { start: plain(start), end: plain(end) };
}

function plain({ line, character }: Position): { line: number; character: number } {
  return { line, character };
}

/**
 * Changes the text as the server answers, in one step for undo. Says why where it refuses, and
 * does nothing to a text that is another by now.
 */
async function applyRefactoring(
  { editor, version }: RefactoringPlace,
  result: RefactorResult,
): Promise<void> {
  const { document } = editor;
  if (result.refusal !== undefined) {
    sayQuietly(result.refusal);
    return;
  }
  const isCurrent = result.version === version && document.version === version;
  const wasInSight = isCursorInSight(editor);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, result.edits.map(asEdit));
  if (!isCurrent || !(await workspace.applyEdit(edit))) {
    sayQuietly(l10n.t('The text has changed meanwhile, so nothing was done.'));
  } else if (wasInSight) {
    // A segment that has moved past a long one takes the cursor further than the window shows.
    bringIntoSight(editor, editor.selection.active);
  }
}

function asEdit({ range, newText = '', snippet }: RefactorEdit): TextEdit | SnippetTextEdit {
  const { start, end } = range;
  const place = new Range(start.line, start.character, end.line, end.character);
  if (snippet === undefined) return new TextEdit(place, newText);
  return new SnippetTextEdit(place, new SnippetString(snippet.value));
}

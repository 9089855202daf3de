import {
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
  type FrontMatterRefactoring,
  type RefactorEdit,
  type Refactoring,
  type RefactorParams,
  type RefactorResult,
  refactorRequest,
  type SegmentRefactoring,
} from '../../server/src/protocol/protocol';
import { isCursorVisible, revealPosition } from './editorView';
import type { NoteServer } from './noteServer';
import { activeNoteEditor, reportNoSegments, reportTextChanged, tell } from './segments';

/** An editor, with its selection and document version at the start of a refactoring. */
export interface RefactoringPlace {
  readonly editor: TextEditor;
  readonly range: Range;
  readonly version: number;
}

/** Makes the command of a refactoring that takes no input. */
export function refactorCommand(
  server: NoteServer,
  kind: SegmentRefactoring | FrontMatterRefactoring | 'unifyHeaderStyle',
): () => Promise<void> {
  return async () => {
    const place = placeToRefactor();
    if (place !== undefined) await runRefactoring(server, place, { kind });
  };
}

/** The command that makes the words at all cursors bold, or no longer bold. */
export async function toggleBoldAtCursors(server: NoteServer): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const [, ...others] = place.editor.selections;
  await runRefactoring(server, place, { kind: 'toggleBold', others: others.map(plainRange) });
}

/** Requests a refactoring with all its input and applies it; shows a message if nothing changes. */
export async function runRefactoring(
  server: NoteServer,
  place: RefactoringPlace,
  refactoring: Refactoring,
): Promise<void> {
  const result = await requestRefactoring(server, place, refactoring);
  if (result === undefined) reportNoSegments(server);
  else await applyRefactoring(place, result);
}

/** The place in the active editor; undefined, with a message, if its document cannot be a note. */
export function placeToRefactor(): RefactoringPlace | undefined {
  const editor = activeNoteEditor();
  if (editor === undefined) return undefined;
  return { editor, range: editor.selection, version: editor.document.version };
}

/**
 * Requests a refactoring. Returns the server's answer with its texts escaped for labels;
 * undefined for a file that is no note, and where the server does not answer.
 *
 * @param onlyJudge requests no edits, only the refusal if there is one
 */
export async function requestRefactoring(
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
  const { title, refusal, notice } = result;
  return {
    ...result,
    title: literalLabel(title),
    ...(refusal !== undefined && { refusal: literalLabel(refusal) }),
    ...(notice !== undefined && { notice: literalLabel(notice) }),
  };
}

/**
 * Copies the fields: what is sent to a worker keeps an object's own properties only, and those of
 * VS Code's ranges are inherited getters.
 */
function plainRange({ start, end }: Range): RefactorParams['range'] {
  return { start: plain(start), end: plain(end) };
}

function plain({ line, character }: Position): { line: number; character: number } {
  return { line, character };
}

/**
 * Applies the server's edits as one undo step. Shows the refusal instead if there is one, and
 * changes nothing if the text has changed since the request. Returns the sentence that is shown, if
 * any.
 */
export async function applyRefactoring(
  { editor, version }: RefactoringPlace,
  result: RefactorResult,
): Promise<string | undefined> {
  const { document } = editor;
  if (result.refusal !== undefined) return tell(result.refusal);
  const isCurrent = result.version === version && document.version === version;
  const wasVisible = isCursorVisible(editor);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, result.edits.map(asEdit));
  if (!isCurrent || !(await workspace.applyEdit(edit))) return reportTextChanged();
  // A segment that moves past a long one can take the cursor out of the visible lines.
  if (wasVisible) revealPosition(editor, editor.selection.active);
  return result.notice === undefined ? undefined : tell(result.notice);
}

/** An edit of the server as VS Code takes it. */
export function asEdit({ range, newText = '', snippet }: RefactorEdit): TextEdit | SnippetTextEdit {
  const { start, end } = range;
  const place = new Range(start.line, start.character, end.line, end.character);
  if (snippet === undefined) return new TextEdit(place, newText);
  return new SnippetTextEdit(place, new SnippetString(snippet.value));
}

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { organizeSegments } from '../rules/organizeSegments';
import { documentEdit, isWanted, type NoteVersion } from './codeActions';
import { localised } from './localised';
import { openTextEdits } from './snippetEdits';

export const organizeKind = `${CodeActionKind.Source}.organizeSegments`;

/**
 * The action that sorts the segments of each part by time and numbers them, without its edit, for
 * a client that asks for actions of this kind. None where all is in order.
 */
export function listOrganize(at: NoteVersion, only: readonly string[] | undefined): CodeAction[] {
  const asks = only?.some((kind) => kind.startsWith(CodeActionKind.Source)) === true;
  if (!asks || !isWanted(only, organizeKind) || organizeSegments(at.note).length === 0) return [];
  const title = localised('Sort the segments of every part by time and number them');
  return [{ title, kind: organizeKind, data: { uri: at.uri, version: at.version } }];
}

/** The same with its edit; one of another version gets none. Undefined for any other action. */
export function resolveOrganize(action: CodeAction, at: NoteVersion): CodeAction | undefined {
  if (action.kind !== organizeKind) return undefined;
  if ((action.data as { version?: unknown } | undefined)?.version !== at.version) return action;
  const edits = openTextEdits(at.note, organizeSegments(at.note), false);
  return edits.length === 0 ? action : { ...action, edit: documentEdit(at, edits) };
}

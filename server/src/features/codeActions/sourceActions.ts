import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Edit } from '../../editing/edit';
import { organizeSegments } from '../../editing/segments/organizeSegments';
import { unifyHeaders } from '../../editing/unifyHeaders';
import { localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import type { NoteVersion } from '../noteVersion';
import { documentEdit, openTextEdits } from '../textEdits';
import { isWanted } from './codeActions';

interface SourceAction {
  readonly title: () => string;
  readonly edits: (note: Note) => Edit[];
}

/** What can be done to a whole note beside "fix all", by the action's kind. */
const sourceActions: Readonly<Record<string, SourceAction>> = {
  [`${CodeActionKind.Source}.organizeSegments`]: {
    title: () => localised('Sort the segments of every part by time and number them'),
    edits: organizeSegments,
  },
  [`${CodeActionKind.Source}.unifyHeaderStyle`]: {
    title: () => localised('Write all headings and headers in one style'),
    edits: unifyHeaders,
  },
};

export const sourceActionKinds: readonly string[] = Object.keys(sourceActions);

/** The actions that would change something, without their edits, for a client that asks for such. */
export function listSourceActions(
  { uri, version, note }: NoteVersion,
  only: readonly string[] | undefined,
): CodeAction[] {
  if (only?.some((kind) => kind.startsWith(CodeActionKind.Source)) !== true) return [];
  return Object.entries(sourceActions)
    .filter(([kind, { edits }]) => isWanted(only, kind) && edits(note).length > 0)
    .map(([kind, { title }]) => ({ title: title(), kind, data: { uri, version } }));
}

/** An action with its edit; one of another version gets none. Undefined for any other action. */
export function resolveSourceAction(action: CodeAction, at: NoteVersion): CodeAction | undefined {
  const kind = action.kind ?? '';
  const own = Object.hasOwn(sourceActions, kind) ? sourceActions[kind] : undefined;
  if (own === undefined) return undefined;
  if ((action.data as { version?: unknown } | undefined)?.version !== at.version) return action;
  const edits = openTextEdits(at.note, own.edits(at.note), false);
  return edits.length === 0 ? action : { ...action, edit: documentEdit(at, edits) };
}

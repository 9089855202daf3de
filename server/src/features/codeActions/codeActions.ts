import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import { documentEdit } from '../textEdits';
import type { ActionKind, NoteWithFindings } from './actionKind';
import { fix } from './fix';
import { fixEverything } from './fixAll';
import { refactorActions } from './refactorActions';
import { silence } from './silencing';
import { sourceActions } from './sourceActions';
import { turnLines } from './turnLines';

/** Every kind of action by its name in `data.kind`, in the order of the list. */
const actionKinds: Readonly<Record<string, ActionKind>> = {
  fix,
  fixAll: fixEverything,
  ...sourceActions,
  turnLines,
  ...refactorActions,
  silence,
};

/** The part of an action's data by which it is resolved, beside that of its kind. */
interface ActionData {
  readonly kind: string;
  readonly uri: string;
  readonly version: number;
}

/** The actions at a range, without their edits. */
export function* listCodeActions(
  at: NoteWithFindings,
  params: CodeActionParams,
): Steps<CodeAction[]> {
  const { uri, version } = at;
  const actions: CodeAction[] = [];
  for (const [kind, { list }] of Object.entries(actionKinds)) {
    for (const { data: own, ...action } of yield* stepsTo(list(at, params))) {
      const data: ActionData | undefined = own && { ...own, kind, uri, version };
      actions.push({ ...action, ...(data && { data }) });
    }
  }
  return actions;
}

/** The actions at a range with their edits, for a client that does not resolve actions. */
export function* listWholeActions(
  at: NoteWithFindings,
  params: CodeActionParams,
): Steps<CodeAction[]> {
  const whole: CodeAction[] = [];
  for (const action of yield* listCodeActions(at, params)) {
    yield;
    const resolved = yield* resolveCodeAction(action, at);
    if (resolved.edit !== undefined || resolved.command !== undefined) whole.push(resolved);
  }
  return whole;
}

/**
 * Adds the edit to an action that was listed for this version. The action is returned unchanged if
 * it is of another version, changes nothing, or was not listed by this server.
 */
export function* resolveCodeAction(action: CodeAction, at: NoteWithFindings): Steps<CodeAction> {
  const data: Partial<ActionData> = action.data ?? {};
  const { kind = '', version } = data;
  const own = Object.hasOwn(actionKinds, kind) ? actionKinds[kind] : undefined;
  if (own?.resolve === undefined || version !== at.version) return action;
  const edits = yield* stepsTo(own.resolve(at, data));
  return edits.length === 0 ? action : { ...action, edit: documentEdit(at, edits) };
}

/** The URI of the document of an action; undefined for an action without valid data. */
export function actionUri(action: CodeAction): string | undefined {
  const uri = (action?.data as { uri?: unknown } | null | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

function* stepsTo<T>(answer: T[] | Steps<T[]>): Steps<T[]> {
  return Array.isArray(answer) ? answer : yield* answer;
}

import type {
  CancellationToken,
  CodeAction,
  CodeActionContext,
  CodeActionParams,
} from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { Finding } from '../../editing/finding';
import {
  actionUri,
  listCodeActions,
  resolveCodeAction,
} from '../../features/codeActions/codeActions';
import { listRefactorings, resolveRefactoring } from '../../features/codeActions/refactorings';
import { listSilencing, resolveSilencing } from '../../features/codeActions/silencing';
import { listSourceActions, resolveSourceAction } from '../../features/codeActions/sourceActions';
import type { NoteVersion } from '../../features/noteVersion';
import { configActions } from '../../features/siteFile/siteFileDiagnostics';
import { withoutVersions } from '../../features/textEdits';
import { isConfigFile } from '../../settings/siteFileName';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { answering, documentUri, isRange, mustHaveRange } from './handlers';

/**
 * Answers a client that asks for code actions: without their edits, if it asks for those later.
 */
export function answerCodeActions(session: Session): void {
  const { connection, abilities, onFailure } = session;
  const actions = new NoteActions(session);
  connection.onCodeAction(
    answering(
      onFailure,
      'code actions',
      () => [],
      (params, token) => actions.list(params, token),
    ),
  );
  if (!abilities.resolvesEdits) return;
  connection.onCodeActionResolve(
    answering(
      onFailure,
      'code action',
      (action) => action,
      (action, token) => actions.resolve(action, token),
    ),
  );
}

/**
 * What the client says beside the place, as far as it is what LSP says. Some leave the diagnostics
 * out, or name no kinds where they want all.
 */
function contextOf(params: CodeActionParams): CodeActionContext {
  const { diagnostics, only, triggerKind } = (params.context ?? {}) as Partial<CodeActionContext>;
  const told = Array.isArray(diagnostics) ? diagnostics : [];
  const kinds = Array.isArray(only) ? only.filter((kind) => typeof kind === 'string') : [];
  return {
    diagnostics: told.filter((one) => isRange(one?.range)),
    ...(kinds.length > 0 && { only: kinds }),
    ...(triggerKind && { triggerKind }),
  };
}

/** Lists code actions and carries them out on the document as it is then. */
class NoteActions {
  constructor(private readonly session: Session) {}

  async list(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const uri = documentUri(params);
    mustHaveRange(params);
    const asked = { ...params, context: contextOf(params) };
    if (isConfigFile(uri)) return this.#listForConfig(uri, asked);
    const at = await currentNoteWithSettings(this.session, uri, token);
    if (at === undefined) return [];
    const found = await this.session.findings.of(at);
    return this.session.slices.run(this.#actions(at, found, asked), at.token);
  }

  *#actions(
    at: NoteVersion,
    found: readonly Finding[],
    asked: CodeActionParams,
  ): Steps<CodeAction[]> {
    const { abilities, onFailure } = this.session;
    const actions = [
      ...(yield* listCodeActions(at, found, asked, onFailure)),
      ...listSourceActions(at, asked.context.only),
      ...listRefactorings(at, asked, abilities),
      ...listSilencing(at, found, asked),
    ];
    if (abilities.resolvesEdits) return actions;
    const resolved: CodeAction[] = [];
    for (const action of actions) {
      yield;
      if (action.command !== undefined) {
        resolved.push(action);
        continue;
      }
      const whole = yield* this.#whole(action, at, found);
      if (whole.edit !== undefined) resolved.push(this.#withEdit(whole));
    }
    return resolved;
  }

  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const uri = actionUri(action);
    const at = uri === undefined ? uri : await currentNoteWithSettings(this.session, uri, token);
    if (at === undefined) return action;
    const found = await this.session.findings.of(at);
    const whole = await this.session.slices.run(this.#whole(action, at, found), at.token);
    return this.#withEdit(whole);
  }

  #listForConfig(uri: string, { range, context }: CodeActionParams): CodeAction[] {
    const document = this.session.documents.get(uri);
    if (document === undefined) return [];
    const { version, text } = document;
    const actions = configActions({ uri, version, text }, range, context);
    return actions.map((action) => this.#withEdit(action));
  }

  /** An action with its edit, by whichever feature has listed it. */
  *#whole(action: CodeAction, at: NoteVersion, found: readonly Finding[]): Steps<CodeAction> {
    const { abilities, onFailure } = this.session;
    return (
      resolveSourceAction(action, at) ??
      resolveRefactoring(action, at, abilities) ??
      resolveSilencing(action, at, found) ??
      (yield* resolveCodeAction(action, at, found, onFailure))
    );
  }

  #withEdit(action: CodeAction): CodeAction {
    if (action.edit === undefined || this.session.abilities.takesVersionedEdits) return action;
    return { ...action, edit: withoutVersions(action.edit) };
  }
}

import type {
  CancellationToken,
  CodeAction,
  CodeActionContext,
  CodeActionParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { Slices } from '../../base/timeSlices';
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
import { isConfigFile } from '../../settings/siteFileName';
import type { Session } from '../session';
import { type CurrentNote, currentNoteWithSettings } from './currentNote';
import { answering, documentUri, isRange, mustHaveRange } from './handlers';

/**
 * Answers a client that asks for code actions: without their edits, if it asks for those later.
 *
 * @param letOthersIn resolves when messages that wait have had their turn
 */
export function answerCodeActions(session: Session, letOthersIn: () => Promise<void>): void {
  const { connection, abilities, onFailure } = session;
  const actions = new NoteActions(session, letOthersIn);
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

type ListedNote = NoteVersion & CurrentNote;

/** Lists code actions and carries them out on the document as it is then. */
class NoteActions {
  constructor(
    private readonly session: Session,
    private readonly letOthersIn: () => Promise<void>,
  ) {}

  async list(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const uri = documentUri(params);
    mustHaveRange(params);
    const { abilities, onFailure } = this.session;
    const asked = { ...params, context: contextOf(params) };
    if (isConfigFile(uri)) return this.#listForConfig(uri, asked);
    const at = await this.#noteAt(uri, token);
    if (at === undefined) return [];
    const { found, slices } = await this.#work(at);
    const actions = [
      ...(await listCodeActions(at, found, asked, slices, onFailure)),
      ...listSourceActions(at, asked.context.only),
      ...listRefactorings(at, asked, abilities),
      ...listSilencing(at, found, asked),
    ];
    if (abilities.resolvesEdits) return actions;
    const resolved: CodeAction[] = [];
    for (const action of actions) {
      if (slices.isOver) await slices.pause();
      if (action.command !== undefined) {
        resolved.push(action);
        continue;
      }
      const whole = await this.#whole(action, at, found, slices);
      if (whole.edit !== undefined) resolved.push(this.#withEdit(whole));
    }
    return resolved;
  }

  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const at = await this.#noteAt(actionUri(action), token);
    if (at === undefined) return action;
    const { found, slices } = await this.#work(at);
    return this.#withEdit(await this.#whole(action, at, found, slices));
  }

  #listForConfig(uri: string, { range, context }: CodeActionParams): CodeAction[] {
    const document = this.session.documents.get(uri);
    if (document === undefined) return [];
    const { version, text } = document;
    const actions = configActions({ uri, version, text }, range, context);
    return actions.map((action) => this.#withEdit(action));
  }

  /** An action with its edit, by whichever feature has listed it. */
  async #whole(action: CodeAction, at: NoteVersion, found: readonly Finding[], slices: Slices) {
    const { abilities, onFailure } = this.session;
    return (
      resolveSourceAction(action, at) ??
      resolveRefactoring(action, at, abilities) ??
      resolveSilencing(action, at, found) ??
      (await resolveCodeAction(action, at, found, slices, onFailure))
    );
  }

  async #noteAt(
    uri: string | undefined,
    token: CancellationToken,
  ): Promise<ListedNote | undefined> {
    if (uri === undefined) return undefined;
    const now = await currentNoteWithSettings(this.session, uri, token);
    return now && { uri, ...now };
  }

  /** What is found in the note, and slices for the work on it, which end when it is outdated. */
  async #work({ note, settings, isStale }: ListedNote) {
    const found = await this.session.findings.of(note, settings, isStale);
    return { found, slices: new Slices(isStale, this.letOthersIn) };
  }

  #withEdit(action: CodeAction): CodeAction {
    if (action.edit === undefined || this.session.abilities.takesVersionedEdits) return action;
    return { ...action, edit: withoutVersions(action.edit) };
  }
}

/** For a client that knows no versions in edits. */
export function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change) changes[change.textDocument.uri] = change.edits as TextEdit[];
  }
  return { changes };
}

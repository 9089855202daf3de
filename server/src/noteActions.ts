import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { answering, documentUri, mustHaveRange } from './answers';
import {
  actionUri,
  listCodeActions,
  type NoteVersion,
  resolveCodeAction,
} from './features/codeActions';
import type { Session } from './session';

/** Answers a client that asks for code actions: without their edits, if it asks for those later. */
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

/** Lists code actions and carries them out on the document as it is then. */
class NoteActions {
  constructor(private readonly session: Session) {}

  async list(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const uri = documentUri(params);
    mustHaveRange(params);
    const { abilities, onFailure } = this.session;
    const at = await this.#noteAt(uri);
    if (at === undefined) return [];
    const found = await this.#findings(at, token);
    const asked = { ...params, context: params.context ?? { diagnostics: [] } };
    const actions = listCodeActions(at, found, asked, onFailure);
    if (abilities.resolvesEdits) return actions;
    return actions
      .map((action) => this.#withEdit(resolveCodeAction(action, at, found, onFailure)))
      .filter(({ edit }) => edit !== undefined);
  }

  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const at = await this.#noteAt(actionUri(action));
    if (at === undefined) return action;
    const found = await this.#findings(at, token);
    return this.#withEdit(resolveCodeAction(action, at, found, this.session.onFailure));
  }

  async #noteAt(uri: string | undefined): Promise<NoteVersion | undefined> {
    const { documents, settings } = this.session;
    if (uri === undefined || documents.get(uri)?.note === undefined) return undefined;
    const own = await settings.of(uri);
    const document = documents.get(uri);
    if (document?.note === undefined) return undefined;
    return { uri, version: document.version, note: document.note, settings: own };
  }

  #findings(at: NoteVersion, token: CancellationToken) {
    const { documents, findings } = this.session;
    const isStale = () =>
      token.isCancellationRequested || documents.get(at.uri)?.version !== at.version;
    return findings.of(at.note, at.settings, isStale);
  }

  #withEdit(action: CodeAction): CodeAction {
    if (action.edit === undefined || this.session.abilities.takesVersionedEdits) return action;
    return { ...action, edit: withoutVersions(action.edit) };
  }
}

/** For a client that knows no versions in edits. */
function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change) changes[change.textDocument.uri] = change.edits as TextEdit[];
  }
  return { changes };
}

import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  TextDocuments,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities';
import {
  actionUri,
  listCodeActions,
  type NoteVersion,
  resolveCodeAction,
} from './features/codeActions';
import type { NoteFindings } from './noteFindings';
import type { OpenDocument } from './openDocument';
import type { OnFailure } from './rules/check';
import type { SettingsStore } from './settingsStore';

/** Lists code actions and carries them out on the document as it is then. */
export class NoteActions {
  constructor(
    private readonly documents: TextDocuments<OpenDocument>,
    private readonly settings: SettingsStore,
    private readonly findings: NoteFindings,
    private readonly abilities: ClientAbilities,
    private readonly onFailure: OnFailure,
  ) {}

  async list(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const at = await this.#noteAt(params.textDocument.uri);
    if (at === undefined) return [];
    const found = await this.#findings(at, token);
    const actions = listCodeActions(at, found, params, this.onFailure);
    if (this.abilities.resolvesEdits) return actions;
    return actions
      .map((action) => this.#withEdit(resolveCodeAction(action, at, found, this.onFailure)))
      .filter((action) => action.edit !== undefined);
  }

  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const at = await this.#noteAt(actionUri(action) ?? '');
    if (at === undefined) return action;
    const found = await this.#findings(at, token);
    return this.#withEdit(resolveCodeAction(action, at, found, this.onFailure));
  }

  async #noteAt(uri: string): Promise<NoteVersion | undefined> {
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    if (document?.note === undefined) return undefined;
    return { uri, version: document.version, note: document.note, settings };
  }

  #findings(at: NoteVersion, token: CancellationToken) {
    const isStale = () =>
      token.isCancellationRequested || this.documents.get(at.uri)?.version !== at.version;
    return this.findings.of(at.note, at.settings, isStale);
  }

  #withEdit(action: CodeAction): CodeAction {
    if (action.edit === undefined || this.abilities.takesVersionedEdits) return action;
    return { ...action, edit: withoutVersions(action.edit) };
  }
}

function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const changes: WorkspaceEdit['changes'] = {};
  for (const change of edit.documentChanges ?? []) {
    if ('edits' in change) changes[change.textDocument.uri] = change.edits as never;
  }
  return { changes };
}

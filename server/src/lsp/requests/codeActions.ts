import type {
  CancellationToken,
  CodeAction,
  CodeActionContext,
  CodeActionParams,
} from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import type { NoteWithFindings } from '../../features/codeActions/actionKind';
import {
  actionUri,
  listCodeActions,
  listWholeActions,
  resolveCodeAction,
} from '../../features/codeActions/codeActions';
import { siteFileActions } from '../../features/siteFile/siteFileDiagnostics';
import { withoutVersions } from '../../features/textEdits';
import { isConfigFile } from '../../settings/siteFileName';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { answering, documentUri, isRange, mustHaveRange } from './handlers';

/** Answers a client that asks for code actions: without their edits, if it asks for those later. */
export function answerCodeActions(session: Session): void {
  const { connection, client, onFailure } = session;
  connection.onCodeAction(
    answering(
      onFailure,
      'code actions',
      () => [],
      async (params, token) => {
        const actions = await list(session, params, token);
        return actions.map((action) => takenBy(session, action));
      },
    ),
  );
  if (!client.resolvesEdits) return;
  connection.onCodeActionResolve(
    answering(
      onFailure,
      'code action',
      (action) => action,
      async (action, token) => {
        const uri = actionUri(action) ?? '';
        const resolve = (at: NoteWithFindings) => resolveCodeAction(action, at);
        const resolved = await workOn(session, uri, token, resolve);
        return resolved === undefined ? action : takenBy(session, resolved);
      },
    ),
  );
}

async function list(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const uri = documentUri(params);
  mustHaveRange(params);
  const asked = { ...params, context: contextOf(params) };
  if (isConfigFile(uri)) return listForConfig(session, uri, asked);
  const actions = session.client.resolvesEdits ? listCodeActions : listWholeActions;
  return (await workOn(session, uri, token, (at) => actions(at, asked))) ?? [];
}

/** Does work on a note with its findings; undefined for a document that is none. */
async function workOn<T>(
  session: Session,
  uri: string,
  token: CancellationToken,
  work: (at: NoteWithFindings) => Steps<T>,
): Promise<T | undefined> {
  const { findings, slices, client, onFailure } = session;
  const now = await currentNoteWithSettings(session, uri, token);
  if (now === undefined) return undefined;
  const found = await findings.of(now);
  return slices.run(work({ ...now, found, capabilities: client, onFailure }), now.token);
}

function listForConfig(
  { documents }: Session,
  uri: string,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const document = documents.get(uri);
  if (document === undefined) return [];
  const { version, text } = document;
  return siteFileActions({ uri, version, text }, range, context);
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

/** An action as the client takes it, which may know no versions in edits. */
function takenBy({ client }: Session, action: CodeAction): CodeAction {
  if (action.edit === undefined || client.takesVersionedEdits) return action;
  return { ...action, edit: withoutVersions(action.edit) };
}

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
import { actionsOutsideNotes } from '../../features/codeActions/turnLines';
import { siteFileActions } from '../../features/siteFile/siteFileDiagnostics';
import { withoutVersions } from '../../features/textEdits';
import { isConfigFile } from '../../settings/siteFileName';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { documentUri, isRange, requireRange, safeHandler } from './handlers';

/**
 * Answers `textDocument/codeAction` and, for a client that resolves edits, `codeAction/resolve`;
 * actions then have no edits until they are resolved.
 */
export function answerCodeActions(session: Session): void {
  const { connection, client, onFailure } = session;
  connection.onCodeAction(
    safeHandler(
      onFailure,
      'code actions',
      () => [],
      async (params, token) => {
        const actions = await list(session, params, token);
        return actions.map((action) => adaptedTo(session, action));
      },
    ),
  );
  if (!client.resolvesEdits) return;
  connection.onCodeActionResolve(
    safeHandler(
      onFailure,
      'code action',
      (action) => action,
      async (action, token) => {
        const uri = actionUri(action) ?? '';
        const resolve = (at: NoteWithFindings) => resolveCodeAction(action, at);
        const resolved = await runOnNote(session, uri, token, resolve);
        return resolved === undefined ? action : adaptedTo(session, resolved);
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
  requireRange(params);
  const asked = { ...params, context: contextOf(params) };
  if (isConfigFile(uri)) return listForConfig(session, uri, asked);
  const document = session.documents.get(uri);
  if (document?.isMarkdown === true && document.note === undefined) {
    return actionsOutsideNotes(document, asked);
  }
  const actions = session.client.resolvesEdits ? listCodeActions : listWholeActions;
  return (await runOnNote(session, uri, token, (at) => actions(at, asked))) ?? [];
}

/** Runs work on a note with its findings; undefined for a document that is no note. */
async function runOnNote<T>(
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
 * The context of a request without values that LSP does not allow. Some clients omit the
 * diagnostics, or send an empty list of kinds where they want all kinds.
 */
function contextOf(params: CodeActionParams): CodeActionContext {
  const { diagnostics, only, triggerKind } = (params.context ?? {}) as Partial<CodeActionContext>;
  const given = Array.isArray(diagnostics) ? diagnostics : [];
  const kinds = Array.isArray(only) ? only.filter((kind) => typeof kind === 'string') : [];
  return {
    diagnostics: given.filter((one) => isRange(one?.range)),
    ...(kinds.length > 0 && { only: kinds }),
    ...(triggerKind && { triggerKind }),
  };
}

/** An action whose edit has no versions where the client does not support them. */
function adaptedTo({ client }: Session, action: CodeAction): CodeAction {
  if (action.edit === undefined || client.supportsVersionedEdits) return action;
  return { ...action, edit: withoutVersions(action.edit) };
}

import {
  type CancellationToken,
  ErrorCodes,
  LSPErrorCodes,
  MessageType,
  type RenameParams,
  RenameRequest,
  ResponseError,
  ShowMessageNotification,
  type ShowMessageParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { newTermName } from '../../features/rename/newTermName';
import { RenameRefused } from '../../features/rename/renameRefused';
import { renameTargetAt } from '../../features/rename/renameTarget';
import { renameTermEdit } from '../../features/rename/renameTermEdits';
import { renamePart, renameSegment } from '../../features/rename/renumberEdits';
import { skippedFilesMessage } from '../../features/rename/skippedFilesMessage';
import { documentEdit, textEdits, withoutVersions } from '../../features/textEdits';
import { localised } from '../../l10n/localised';
import { findFilesWithTerm, searchTitle, type TermSearch } from '../files/findTerm';
import type { WorkspaceNotes } from '../files/workspaceNotes';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { documentUri, requirePosition, safeHandler } from './handlers';
import { withProgress } from './progress';

/**
 * Answers `textDocument/rename`: parts and segments are renamed in their note, tags and categories
 * in every note of the workspace. An invalid name is refused with a message that the client shows.
 */
export function answerRenames(session: Session, workspace: WorkspaceNotes): void {
  const { connection, documents, client, onFailure } = session;
  if (client.registersRename) {
    const firstOpened = documents.onDidOpen(() => {
      firstOpened.dispose();
      registerRenames(session);
    });
  }
  connection.onRenameRequest(
    safeHandler<RenameParams, WorkspaceEdit | null>(
      onFailure,
      'rename',
      () => {
        // After an answer of null, a client would let another extension rename the word instead.
        throw new ResponseError(ErrorCodes.InternalError, localised('The renaming failed'));
      },
      async (params, token) => {
        try {
          const edit = await rename(session, workspace, params, token);
          if (edit === null || client.supportsVersionedEdits) return edit;
          if (isOutdated(edit, session)) throw new Cancelled();
          return withoutVersions(edit);
        } catch (error) {
          if (!(error instanceof RenameRefused)) throw error;
          throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        }
      },
    ),
  );
}

/** Whether a text has changed since, which a client without versioned edits would not notice. */
function isOutdated({ documentChanges = [] }: WorkspaceEdit, { documents }: Session): boolean {
  return documentChanges.some((change) => {
    if (!('edits' in change) || change.textDocument.version === null) return false;
    const { uri, version } = change.textDocument;
    return documents.get(uri)?.version !== version;
  });
}

/**
 * Registers the rename provider once a document is open. Editors prefer the provider that was
 * registered last, and others rename headings of Markdown too.
 */
function registerRenames({ connection, client, onFailure }: Session): void {
  connection.client
    .register(RenameRequest.type, {
      documentSelector: null,
      prepareProvider: client.preparesRename,
    })
    .catch((error) => onFailure('registration', error));
}

async function rename(
  session: Session,
  workspace: WorkspaceNotes,
  params: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const uri = documentUri(params);
  requirePosition(params);
  const { newName } = params;
  if (typeof newName !== 'string') {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no new name.');
  }
  const document = session.documents.get(uri);
  if (document?.note === undefined) return null;
  const here = { uri, version: document.version, note: document.note };
  const { site } = await session.settings.of(uri);
  const renamed = renameTargetAt(here.note, params.position, site.termKeys);
  switch (renamed?.kind) {
    case undefined:
      return null;
    case 'part':
      return documentEdit(here, textEdits(here.note, renamePart(here.note, renamed.part, newName)));
    case 'segment':
      return documentEdit(
        here,
        textEdits(here.note, renameSegment(here.note, renamed.segment, newName)),
      );
    case 'term':
      return renameEverywhere(
        session,
        workspace,
        { here, term: renamed.term, keys: site.termKeys },
        newName,
        token,
      );
  }
}

async function renameEverywhere(
  session: Session,
  workspace: WorkspaceNotes,
  search: TermSearch,
  typed: string,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const newName = newTermName(typed);
  const { connection, client, slices } = session;
  const { term } = search;
  const title = searchTitle(term);
  const { notes, others } = await withProgress(
    connection,
    client.showsProgress,
    title,
    token,
    (report, token) =>
      slices.run(findFilesWithTerm(session, workspace, search, report, token), token),
  );
  if (others.length > 0) {
    const message = skippedFilesMessage(term, others);
    const params: ShowMessageParams = { type: MessageType.Info, message };
    await connection.sendNotification(ShowMessageNotification.type, params);
  }
  return renameTermEdit(notes, term, newName, client.supportsChangeAnnotations);
}

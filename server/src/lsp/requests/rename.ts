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
import { newTermName } from '../../features/rename/checkTermName';
import { Refused } from '../../features/rename/renameRefused';
import { renamedAt } from '../../features/rename/renameTarget';
import { type PlacedNote, renameTermEdit } from '../../features/rename/renameTermEdits';
import { renamePart, renameSegment } from '../../features/rename/renumberEdits';
import { leftAlone } from '../../features/rename/skippedFilesMessage';
import { documentEdit, textEdits, withoutVersions } from '../../features/textEdits';
import type { Term } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import { findHolders, searchTitle } from '../files/findTerm';
import type { Session } from '../session';
import { Cancelled } from '../timeSlices';
import { answering, documentUri, mustHavePosition } from './handlers';
import { longWork } from './progress';

/**
 * Renames parts and segments in their note, and tags and categories in every note of the
 * workspace. A name that cannot be is refused with a reason that the client shows.
 */
export function answerRenames(session: Session): void {
  const { connection, documents, client, onFailure } = session;
  if (client.registersRename) {
    const firstOpened = documents.onDidOpen(() => {
      firstOpened.dispose();
      offerRenames(session);
    });
  }
  connection.onRenameRequest(
    answering<RenameParams, WorkspaceEdit | null>(
      onFailure,
      'rename',
      () => {
        // Nothing would let a client ask another extension to rename with the same words.
        throw new ResponseError(ErrorCodes.InternalError, localised('The renaming failed'));
      },
      async (params, token) => {
        try {
          const edit = await rename(session, params, token);
          if (edit === null || client.takesVersionedEdits) return edit;
          if (isOutdated(edit, session)) throw new Cancelled();
          return withoutVersions(edit);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        }
      },
    ),
  );
}

/** Whether a text has changed since: a client that knows no versions would not see it. */
function isOutdated({ documentChanges = [] }: WorkspaceEdit, { documents }: Session): boolean {
  return documentChanges.some((change) => {
    if (!('edits' in change) || change.textDocument.version === null) return false;
    const { uri, version } = change.textDocument;
    return documents.get(uri)?.version !== version;
  });
}

/** Offered only now, a client can put it before what others do with headings. */
function offerRenames({ connection, client, onFailure }: Session): void {
  connection.client
    .register(RenameRequest.type, {
      documentSelector: null,
      prepareProvider: client.preparesRename,
    })
    .catch((error) => onFailure('registration', error));
}

async function rename(
  session: Session,
  params: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const uri = documentUri(params);
  mustHavePosition(params);
  const { newName } = params;
  if (typeof newName !== 'string') {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no new name.');
  }
  const document = session.documents.get(uri);
  if (document?.note === undefined) return null;
  const here = { uri, version: document.version, note: document.note };
  const { site } = await session.settings.of(uri);
  const renamed = renamedAt(here.note, params.position, site.termKeys);
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
      return renameEverywhere(session, here, renamed.term, newName, token);
  }
}

async function renameEverywhere(
  session: Session,
  here: PlacedNote,
  term: Term,
  typed: string,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const newName = newTermName(typed);
  const { connection, client, slices } = session;
  const title = searchTitle(term);
  const { notes, others } = await longWork(
    connection,
    client.showsProgress,
    title,
    token,
    (report, token) => slices.run(findHolders(session, here, term, report, token), token),
  );
  if (others.length > 0) {
    const message = leftAlone(term, others);
    const told: ShowMessageParams = { type: MessageType.Info, message };
    await connection.sendNotification(ShowMessageNotification.type, told);
  }
  return renameTermEdit(notes, term, newName, client.asksForConfirmation);
}

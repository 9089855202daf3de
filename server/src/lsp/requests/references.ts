import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { hasName, termsIn } from '../../editing/words/renameTerm';
import { rangeIn } from '../../features/ranges';
import { renameTargetAt } from '../../features/rename/renameTarget';
import { findFilesWithTerm, searchTitle } from '../files/findTerm';
import type { WorkspaceNotes } from '../files/workspaceNotes';
import type { Session } from '../session';
import { documentUri, requirePosition, safeHandler } from './handlers';
import { withProgress } from './progress';

/**
 * Answers `textDocument/references` for a tag or category: its places in the notes of the
 * workspace, those in the requested note first.
 */
export function answerReferences(session: Session, workspace: WorkspaceNotes): void {
  session.connection.onReferences(
    safeHandler<ReferenceParams, Location[] | null>(
      session.onFailure,
      'references',
      () => null,
      (params, token) => references(session, workspace, params, token),
    ),
  );
}

async function references(
  session: Session,
  workspace: WorkspaceNotes,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const uri = documentUri(params);
  requirePosition(params);
  const document = session.documents.get(uri);
  if (document?.note === undefined) return null;
  const here = { uri, version: document.version, note: document.note };
  const { site } = await session.settings.of(uri);
  const renamed = renameTargetAt(here.note, params.position, site.termKeys);
  if (renamed?.kind !== 'term') return null;
  const { term } = renamed;
  const search = { here, term, keys: site.termKeys };
  const title = searchTitle(term);
  const { notes } = await withProgress(
    session.connection,
    session.client.showsProgress,
    title,
    token,
    (report, token) =>
      session.slices.run(findFilesWithTerm(session, workspace, search, report, token), token),
  );
  return notes.flatMap(({ uri, note }) =>
    termsIn(note, new Set([term.taxonomy]))
      .filter((one) => hasName(one, term))
      .map(({ inner }) => ({ uri, range: rangeIn(note, 0, inner) })),
  );
}

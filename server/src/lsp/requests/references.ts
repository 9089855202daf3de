import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { hasName, termsIn } from '../../editing/words/renameTerm';
import { rangeIn } from '../../features/ranges';
import { renamedAt } from '../../features/rename/renameTarget';
import { findHolders, searchTitle } from '../files/findTerm';
import type { Session } from '../session';
import { answering, documentUri, mustHavePosition } from './handlers';
import { longWork } from './progress';

/**
 * Tells where a tag or category stands in the notes of the workspace, the note at hand first.
 */
export function answerReferences(session: Session): void {
  session.connection.onReferences(
    answering<ReferenceParams, Location[] | null>(
      session.onFailure,
      'references',
      () => null,
      (params, token) => references(session, params, token),
    ),
  );
}

async function references(
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const uri = documentUri(params);
  mustHavePosition(params);
  const document = session.documents.get(uri);
  if (document?.note === undefined) return null;
  const here = { uri, version: document.version, note: document.note };
  const { site } = await session.settings.of(uri);
  const renamed = renamedAt(here.note, params.position, site.termKeys);
  if (renamed?.kind !== 'term') return null;
  const { term } = renamed;
  const title = searchTitle(term);
  const { notes } = await longWork(
    session.connection,
    session.client.showsProgress,
    title,
    token,
    (report, token) => session.slices.run(findHolders(session, here, term, report, token), token),
  );
  return notes.flatMap(({ uri, note }) =>
    termsIn(note, new Set([term.taxonomy]))
      .filter((one) => hasName(one, term))
      .map(({ inner }) => ({ uri, range: rangeIn(note, 0, inner) })),
  );
}

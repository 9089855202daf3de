import type { CancellationToken } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { literalLabel } from '../../base/literalLabel';
import type { PlacedNote } from '../../features/rename/renameTermEdits';
import { type TermHolder, termHolder, termHolderOf } from '../../features/rename/termHolder';
import type { Term, TermKeys } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import type { OpenDocument } from '../openDocument';
import type { ReportProgress } from '../requests/progress';
import type { Session } from '../session';
import { mapInBatches } from './batches';
import type { WorkspaceNotes } from './workspaceNotes';

/** The files of the workspace that have a tag or category. */
export interface FilesWithTerm {
  /** The note of the request first, the others in the order of their URIs. */
  readonly notes: readonly PlacedNote[];
  /** The URIs of other files with it: no notes, or ones whose front matter can't be read. */
  readonly others: readonly string[];
}

/** What is searched for. */
export interface TermSearch {
  /** The note of the request, which need not be in the workspace. */
  readonly here: PlacedNote;
  readonly term: Term;
  /** The keys of terms of the note's site. */
  readonly keys: TermKeys;
}

/**
 * Finds the files of the workspace with a tag or category by its index, and reads these as they are
 * now; of open files, the editor's text counts. Throws `Cancelled` once the token is cancelled.
 */
export async function* findFilesWithTerm(
  { documents, files }: Session,
  workspace: WorkspaceNotes,
  { here, term, keys }: TermSearch,
  report: ReportProgress,
  token: CancellationToken,
): AsyncGenerator<void, FilesWithTerm> {
  const read = await workspace.read(token, keys, (share) => report(share * shareOfIndex));
  const uris = read
    .filter(({ isInWorkspace, reading }) => isInWorkspace && reading.mayHold(term))
    .filter(({ uri }) => comparableUri(uri) !== comparableUri(here.uri))
    .map(({ uri }) => uri)
    .toSorted(byReadableName);

  const notes: PlacedNote[] = [here];
  const others: string[] = [];
  const take = (uri: string, version: number | null, holder: TermHolder | undefined) => {
    if (holder?.kind === 'note') notes.push({ uri, version, note: holder.note });
    if (holder?.kind === 'other') others.push(uri);
  };
  let done = 0;
  const batches = mapInBatches(uris, token, async (uri) => {
    const document = documents.get(uri);
    return { uri, document, text: document ? '' : await files.read(uri, token) };
  });
  for await (const batch of batches) {
    for (const { uri, document, text = '' } of batch) {
      yield;
      if (document === undefined) take(uri, null, termHolder(uri, text, term));
      else take(document.uri, document.version, holderOfOpen(document, term));
    }
    done += batch.length;
    report(shareOfIndex + (1 - shareOfIndex) * (done / uris.length));
  }
  return { notes, others };
}

/** The share of the search's progress that the index takes, which is read at the first search. */
const shareOfIndex = 0.5;

/** The title of the search's progress display, in the author's language. */
export function searchTitle({ text }: Term): string {
  return localised('Looking for "{0}" in the notes of the workspace', literalLabel(text));
}

function holderOfOpen({ uri, note, text }: OpenDocument, term: Term): TermHolder | undefined {
  return note === undefined ? termHolder(uri, text, term) : termHolderOf(note, term);
}

function byReadableName(left: string, right: string): number {
  return comparableUri(left) < comparableUri(right) ? -1 : 1;
}

import type { CancellationToken } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { literalLabel } from '../../base/literalLabel';
import type { PlacedNote } from '../../features/rename/renameTermEdits';
import { type TermHolder, termHolder, termHolderOf } from '../../features/rename/termHolder';
import { markdownEndings } from '../../files/fileSystem';
import type { Term } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import type { OpenDocument } from '../openDocument';
import type { ReportProgress } from '../requests/progress';
import type { Session } from '../session';
import { mapInBatches } from './batches';

/** The files of the workspace that have a tag or category. */
export interface FilesWithTerm {
  /** The note of the request first, the others in the order of their URIs. */
  readonly notes: readonly PlacedNote[];
  /** The URIs of other files with it: no notes, or ones whose front matter can't be read. */
  readonly others: readonly string[];
}

/**
 * Searches every Markdown file of the workspace for a tag or category; of open files, the editor's
 * text counts. Throws `Cancelled` once the token is cancelled.
 *
 * @param here the note of the request, which need not be in the workspace
 */
export async function* findFilesWithTerm(
  { documents, files }: Session,
  here: PlacedNote,
  term: Term,
  report: ReportProgress,
  token: CancellationToken,
): AsyncGenerator<void, FilesWithTerm> {
  const found = (await files.find(markdownEndings, token)).toSorted(byReadableName);
  const uris = found.filter((uri) => comparableUri(uri) !== comparableUri(here.uri));

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
    report(done / uris.length);
  }
  return { notes, others };
}

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

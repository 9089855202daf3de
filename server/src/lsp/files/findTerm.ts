import type { CancellationToken } from 'vscode-languageserver';
import { comparableUri } from '../../base/comparableUri';
import { literalLabel } from '../../base/literalLabel';
import type { PlacedNote } from '../../features/rename/renameTermEdits';
import { type TermHolder, termHolder, termHolderOf } from '../../features/rename/termHolder';
import type { Term } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';
import type { OpenDocument } from '../openDocument';
import type { Report } from '../requests/progress';
import type { Session } from '../session';
import { filesInTurns } from './batches';
import { markdownEndings } from './workspaceNotes';

/** Where a tag or category stands. */
export interface Holders {
  /** The note at hand first, the others by their URIs. */
  readonly notes: readonly PlacedNote[];
  /** The URIs of files that have it and are no notes, or can't be read. */
  readonly others: readonly string[];
}

/**
 * Looks for a tag or category in every Markdown file of the workspace. What is open counts as it
 * stands in the editor. Rejected with `Cancelled` when the answer is no longer wanted.
 *
 * @param here the note at hand, wherever it is
 */
export async function* findHolders(
  { documents, files }: Session,
  here: PlacedNote,
  term: Term,
  report: Report,
  token: CancellationToken,
): AsyncGenerator<void, Holders> {
  const found = (await files.find(markdownEndings, token)).toSorted(byReadableName);
  const uris = found.filter((uri) => comparableUri(uri) !== comparableUri(here.uri));

  const notes: PlacedNote[] = [here];
  const others: string[] = [];
  const take = (uri: string, version: number | null, holder: TermHolder | undefined) => {
    if (holder?.kind === 'note') notes.push({ uri, version, note: holder.note });
    if (holder?.kind === 'other') others.push(uri);
  };
  let done = 0;
  const turns = filesInTurns(uris, token, async (uri) => {
    const document = documents.get(uri);
    return { uri, document, text: document ? '' : await files.read(uri, token) };
  });
  for await (const some of turns) {
    for (const { uri, document, text = '' } of some) {
      yield;
      if (document === undefined) take(uri, null, termHolder(uri, text, term));
      else take(document.uri, document.version, holderOfOpen(document, term));
    }
    done += some.length;
    report(done / uris.length);
  }
  return { notes, others };
}

/** What an author is told while that goes on. */
export function searchTitle({ text }: Term): string {
  return localised('Looking for "{0}" in the notes of the workspace', literalLabel(text));
}

function holderOfOpen({ uri, note, text }: OpenDocument, term: Term): TermHolder | undefined {
  return note === undefined ? termHolder(uri, text, term) : termHolderOf(note, term);
}

function byReadableName(left: string, right: string): number {
  return comparableUri(left) < comparableUri(right) ? -1 : 1;
}

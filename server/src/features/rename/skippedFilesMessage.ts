import { literalLabel } from '../../base/literalLabel';
import type { Term } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';

/**
 * Tells in the author's language of files that have a tag or category and were not changed: ordinary
 * posts belong to the author's site as well, but only notes are ours to change.
 *
 * @param uris at least one; three are named
 */
export function skippedFilesMessage(term: Term, uris: readonly string[]): string {
  const text = literalLabel(term.text);
  const names = uris.slice(0, 3).map(fileName).join(', ');
  const listed = uris.length > 3 ? `${names}, …` : names;
  return uris.length === 1
    ? localised(
        '"{0}" also stands in a file that is no note or cannot be read, which stays as it is: {1}',
        text,
        listed,
      )
    : localised(
        '"{0}" also stands in {1} files that are no notes or cannot be read, which stay as they are: {2}',
        text,
        uris.length,
        listed,
      );
}

/** Many files of a site are called `index.md`: those have their names from their folders. */
function fileName(uri: string): string {
  const [folder = '', last = ''] = uri.split('/').slice(-2);
  const name = /^index\.\w+$/.test(last) ? `${folder}/${last}` : last;
  try {
    return literalLabel(decodeURIComponent(name));
  } catch {
    return literalLabel(name);
  }
}

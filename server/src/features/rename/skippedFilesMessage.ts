import { literalLabel } from '../../base/literalLabel';
import { unescaped } from '../../base/unescaped';
import type { Term } from '../../frontMatter/terms';
import { localised } from '../../l10n/localised';

/**
 * The localised message about files that contain a renamed tag or category and were not changed,
 * since only notes are edited and not the other posts of a site.
 *
 * @param uris at least one; the first three are named
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

/** The file name of a URI; for `index.md` with its folder, since a site has many of these. */
function fileName(uri: string): string {
  const [folder = '', last = ''] = uri.split('/').slice(-2);
  const name = /^index\.\w+$/.test(last) ? `${folder}/${last}` : last;
  return literalLabel(unescaped(name));
}

import { readData } from '../../../server/src/site/readData';
import { readSite } from '../../../server/src/site/readSite';
import { formatOf } from '../../../server/src/site/siteFileNames';

/** A site with files by their path in the site's folder. */
export function site(files: Readonly<Record<string, string>>) {
  return readSite(
    Object.entries(files).map(([path, text]) => ({
      name: path.replace('config/_default/', ''),
      isSplit: path.startsWith('config/_default/'),
      reading: readData(formatOf(path)!, text),
    })),
  );
}

/** The taxonomies of such a site, plural by singular. */
export const taxonomiesIn = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Array.from(site(files).taxonomies, ([plural, singular]) => [singular, plural]),
  );

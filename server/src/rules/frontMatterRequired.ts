import type { DataDocument } from '../base/dataTree';
import { dateKeys } from '../base/hugo/hugoDate';
import { insertionOfKey } from '../editing/frontMatter/insertKey';
import { hasWideFence } from '../frontMatter/fence';
import { misplacedKeys } from '../frontMatter/misplacedKeys';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { hasDataPath } from '../frontMatter/rootEntries';
import { message } from '../l10n/message';
import type { FrontMatterBlock } from '../note/block';
import type { Note } from '../note/note';
import type { HeadRule } from './rule';

/** A key that the settings require and that this front matter lacks. */
export const frontMatterRequired: HeadRule = {
  code: 'front-matter-required',
  severity: 'warning',
  scope: 'head',
  rationale: message('Lists and feeds of the site go by this key'),
  fixesNeedAuthor: true,
  check(note, { frontMatter, site }) {
    const block = readableBlock(note);
    const reading = block && readFrontMatter(block);
    if (block === undefined || !reading?.ok) return [];
    const misplaced = new Set(misplacedKeys(block, site.termKeys).map(({ key }) => key));
    return frontMatter.required
      .filter((key) => !isThere(reading, key) && !misplaced.has(key.toLowerCase()))
      .map((key) => ({
        block: 0,
        ...block.fence,
        message: message('The front matter has no {0}', key),
        about: key,
      }));
  },
  fixes({ about = '' }, note, settings) {
    const block = readableBlock(note);
    const insertion = block && insertionOfKey(block, about, settings, note.lineEnd);
    if (insertion === undefined) return [];
    const { line, at, newText } = insertion;
    const edits = [{ block: 0, start: at, end: at, newText }];
    return [{ title: message('Insert {0}', line), edits }];
  },
};

/**
 * The keys, in lower case, that Hugo reads as the page's own only above all tables. Any other
 * counts under `[params]` as well (hugolib/page__meta.go, `setMetaPostParams`; seen with Hugo
 * 0.169, while 0.111 reads nothing there).
 */
const rootKeys: ReadonlySet<string> = new Set([
  ...dateKeys,
  ...['title', 'linktitle', 'summary', 'description', 'keywords', 'draft', 'weight', 'aliases'],
  ...['slug', 'url', 'type', 'layout', 'outputs', 'headless', 'sitemap', 'translationkey'],
  ...['iscjklanguage', 'resources', 'build', 'cascade', 'menu', 'menus', 'markup', 'sites'],
]);

/** Keys that Hugo reads both above all tables and under `[params]` may be in either place. */
function isThere(reading: DataDocument, key: string): boolean {
  const isFree = !key.includes('.') && !rootKeys.has(key.toLowerCase());
  const places = isFree ? [key, `params.${key}`] : [key];
  return places.some((place) => hasDataPath(reading, place.split('.')));
}

/** The front matter, if any; to Hugo there is none between full-width fences. */
function readableBlock({ blocks: [first] }: Note): FrontMatterBlock | undefined {
  return first?.kind === 'frontMatter' && !hasWideFence(first) ? first : undefined;
}

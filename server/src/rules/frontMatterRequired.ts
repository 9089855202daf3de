import type { DataDocument, DataEntry } from '../base/dataTree';
import { dateKeys } from '../base/hugo/hugoDate';
import type { Span } from '../base/span';
import { insertionOfKey, writtenStartingValue } from '../editing/frontMatter/insertKey';
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
      .filter((key) => !misplaced.has(key.toLowerCase()))
      .flatMap((key) => {
        const empty = entryWithoutValue(reading, key);
        if (empty !== undefined) {
          const says = message('{0} has no value', key);
          return [{ block: 0, ...empty.keySpan, message: says, about: key }];
        }
        if (isThere(reading, key)) return [];
        const says = message('The front matter has no {0}', key);
        return [{ block: 0, ...block.fence, message: says, about: key }];
      });
  },
  fixes({ about = '' }, note, settings) {
    const block = readableBlock(note);
    const reading = block && readFrontMatter(block);
    const empty = reading?.ok ? entryWithoutValue(reading, about) : undefined;
    if (block !== undefined && empty !== undefined) {
      const { start, end } = empty.value;
      const gap = block.text.slice(empty.keySpan.end, start);
      if (!/^\s*:\s*$/.test(gap)) return [];
      const written = writtenStartingValue(block, empty.path, settings);
      const behindColon = empty.keySpan.end + gap.indexOf(':') + 1;
      const edits =
        start === end
          ? [{ block: 0, start: behindColon, end: behindColon, newText: ` ${written}` }]
          : [{ block: 0, start, end, newText: written }];
      return [{ title: message('Write {0}', written), edits }];
    }
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
  return places.some(
    (place) => hasDataPath(reading, place.split('.')) || hasWithBlanks(reading, place),
  );
}

/** Full-width blanks around a key of YAML are part of it; `yaml-syntax` tells of them. */
function hasWithBlanks({ entries }: DataDocument, place: string): boolean {
  const wanted = place.toLowerCase();
  return entries.some(({ path }) => path.join('.').trim().toLowerCase() === wanted);
}

/**
 * The entry of a key that YAML or JSON gives no value: Hugo reads no more than without it. A value
 * that is only lost, as in `title: #1`, has a finding of its own.
 */
function entryWithoutValue(
  { entries, rejected }: DataDocument & { readonly rejected: readonly Span[] },
  key: string,
): DataEntry | undefined {
  const wanted = key.toLowerCase();
  return entries.find(
    ({ path, keySpan, value }) =>
      value.kind === 'null' &&
      path.join('.').toLowerCase() === wanted &&
      !rejected.some(({ start, end }) => end > keySpan.end && start <= value.end + 1),
  );
}

/** The front matter, if any; to Hugo there is none between full-width fences. */
function readableBlock({ blocks: [first] }: Note): FrontMatterBlock | undefined {
  return first?.kind === 'frontMatter' && !hasWideFence(first) ? first : undefined;
}

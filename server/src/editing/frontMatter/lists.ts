import type { DataItem } from '../../base/dataTree';
import { memoisedFor } from '../../base/memoised';
import type { Span } from '../../base/span';
import { languageOf } from '../../frontMatter/language';
import { rootEntries } from '../../frontMatter/rootEntries';
import type { Message } from '../../l10n/message';
import type { Block } from '../../note/block';
import type { Note } from '../../note/note';
import type { SiteConfig } from '../../site/siteConfig';
import type { Finding, Fix } from '../finding';

/** A list of front matter whose items are checked. */
export interface CheckedList {
  /** The key as written. */
  readonly name: string;
  /** Whether Hugo makes a page of each item. */
  readonly isTaxonomy: boolean;
  readonly items: readonly DataItem[];
}

/** The lists of terms and of highlights; none in a block without readable TOML. */
export const checkedLists = memoisedFor(
  (block: Block, { taxonomies, termKeys }: SiteConfig): readonly CheckedList[] =>
    (block.kind === 'frontMatter' ? rootEntries(block) : []).flatMap(({ key, entry }) => {
      const isChecked = termKeys.has(key) || key === 'collections';
      if (!isChecked || entry.value.kind !== 'array') return [];
      const isTaxonomy = taxonomies.has(key);
      return [{ name: entry.path[0]!, isTaxonomy, items: entry.value.items }];
    }),
);

/** Where an item is shown: its value, or the dash of a YAML item that has none. */
export function placeOfItem({ value: { start, end }, dash }: DataItem): Span {
  return start === end && dash !== undefined ? dash : { start, end };
}

/** Removes the item that a finding points at from its list, with its comma and its line. */
export function removalOfItem(
  finding: Finding,
  note: Note,
  site: SiteConfig,
  title: Message,
): Fix[] {
  const block = note.blocks[finding.block];
  if (block?.kind !== 'frontMatter') return [];
  for (const { items } of checkedLists(block, site)) {
    const at = items.findIndex((item) => placeOfItem(item).start === finding.start);
    if (at === -1) continue;
    const spans = languageOf(block).removalOfItem(block.text, items, at);
    const edits = spans.map((span) => ({ block: finding.block, ...span, newText: '' }));
    return [{ title, edits, preferred: true, safe: true }];
  }
  return [];
}

import type { DataItem } from '../../base/dataTree';
import { memoised } from '../../base/memoised';
import { languageOf } from '../../frontMatter/language';
import { rootEntries } from '../../frontMatter/rootEntries';
import type { Message } from '../../l10n/message';
import type { Block } from '../../note/block';
import type { Note } from '../../note/note';
import type { Finding, Fix } from '../finding';

/** A list of front matter whose items are checked. */
export interface CheckedList {
  /** The key as written. */
  readonly name: string;
  /** Whether Hugo makes a page of each item. */
  readonly isTaxonomy: boolean;
  readonly items: readonly DataItem[];
}

const isTaxonomy = new Map([
  ['tags', true],
  ['categories', true],
  ['collections', false],
]);

/** The lists of tags, categories and highlights; none in a block without readable TOML. */
export const checkedLists = memoised((block: Block): readonly CheckedList[] =>
  (block.kind === 'frontMatter' ? rootEntries(block) : []).flatMap(({ key, entry }) => {
    const own = isTaxonomy.get(key);
    if (own === undefined || entry.value.kind !== 'array') return [];
    return [{ name: entry.path[0]!, isTaxonomy: own, items: entry.value.items }];
  }),
);

/** Removes the item that a finding points at from its list, with its comma and its line. */
export function removalOfItem(finding: Finding, note: Note, title: Message): Fix[] {
  const block = note.blocks[finding.block];
  if (block?.kind !== 'frontMatter') return [];
  for (const { items } of checkedLists(block)) {
    const at = items.findIndex((item) => item.value.start === finding.start);
    if (at === -1) continue;
    const spans = languageOf(block).removalOfItem(block.text, items, at);
    const edits = spans.map((span) => ({ block: finding.block, ...span, newText: '' }));
    return [{ title, edits, preferred: true, safe: true }];
  }
  return [];
}

import { readFrontMatter } from '../note/toml/toml';
import { removalOfTomlItem } from '../note/toml/tomlListEdit';
import type { TomlEntry } from '../note/toml/tomlView';
import { type BlockRule, message } from './rule';

const checkedLists = new Set(['tags', 'categories', 'collections']);

/** An empty or blank string in one of the lists that Hugo builds pages from. */
export const frontMatterEmptyItem: BlockRule = {
  code: 'front-matter-empty-item',
  severity: 'warning',
  scope: 'block',
  check(block) {
    const reading = block.kind === 'frontMatter' ? readFrontMatter(block) : null;
    if (!reading?.ok) return [];
    return reading.entries.filter(isCheckedList).flatMap(({ path, value }) =>
      value.kind === 'array'
        ? value.items
            .filter((item) => item.value.kind === 'string' && item.value.value.trim() === '')
            .map((item) => ({
              start: item.value.start,
              end: item.value.end,
              message: message('{0} has an empty item', path[0]!),
            }))
        : [],
    );
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    const reading = block?.kind === 'frontMatter' ? readFrontMatter(block) : null;
    if (!reading?.ok) return [];
    for (const { value } of reading.entries.filter(isCheckedList)) {
      if (value.kind !== 'array') continue;
      const at = value.items.findIndex((item) => item.value.start === finding.start);
      if (at === -1) continue;
      const edits = removalOfTomlItem(block!.text, value.items, at);
      return [
        {
          title: message('Remove the empty item'),
          edits: edits.map((span) => ({ block: finding.block, ...span, newText: '' })),
          preferred: true,
          safe: true,
        },
      ];
    }
    return [];
  },
};

function isCheckedList({ path }: TomlEntry): boolean {
  return path.length === 1 && checkedLists.has(path[0]!.toLowerCase());
}

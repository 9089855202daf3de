import { checkedLists, removalOfItem } from '../editing/frontMatter/lists';
import { message } from '../l10n/message';
import type { BlockRule } from './rule';

/** An empty or blank string in one of the lists that Hugo builds pages from. */
export const frontMatterEmptyItem: BlockRule = {
  code: 'front-matter-empty-item',
  severity: 'warning',
  scope: 'block',
  rationale: message('Templates print every item, empty ones and repeated ones too'),
  check: (block, site) =>
    checkedLists(block, site).flatMap(({ name, items }) =>
      items
        .filter(({ value }) => value.kind === 'string' && value.value.trim() === '')
        .map(({ value: { start, end } }) => ({
          start,
          end,
          message: message('{0} has an empty item', name),
        })),
    ),
  fixes: (finding, note, { site }) =>
    removalOfItem(finding, note, site, message('Remove the empty item')),
};

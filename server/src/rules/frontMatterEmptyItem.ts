import type { DataValue } from '../base/dataTree';
import { checkedLists, placeOfItem, removalOfItem } from '../editing/frontMatter/lists';
import { message } from '../l10n/message';
import type { BlockRule } from './rule';

/** No value, or an empty or blank string, in one of the lists that Hugo builds pages from. */
export const frontMatterEmptyItem: BlockRule = {
  code: 'front-matter-empty-item',
  severity: 'warning',
  scope: 'block',
  rationale: message('Templates print every item, empty ones and repeated ones too'),
  check: (block, site) =>
    checkedLists(block, site).flatMap(({ name, items }) =>
      items
        .filter(({ value }) => value.kind === 'null' || isBlank(value))
        .map((item) => ({ ...placeOfItem(item), message: message('{0} has an empty item', name) })),
    ),
  fixes: (finding, note, { site }) =>
    removalOfItem(finding, note, site, message('Remove the empty item')),
};

function isBlank(value: DataValue): boolean {
  return value.kind === 'string' && value.value.trim() === '';
}

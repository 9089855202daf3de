import type { DataValue } from '../base/dataTree';
import { shortened } from '../base/shortened';
import type { BlockFinding } from '../editing/finding';
import { type CheckedList, checkedLists, removalOfItem } from '../editing/frontMatter/lists';
import { termKey } from '../frontMatter/terms';
import { message } from '../l10n/message';
import type { BlockRule } from './rule';

/**
 * An item that is in a list for the second time; tags and categories are equal if they are one term
 * to Hugo. Blank ones are reported as empty.
 */
export const frontMatterDuplicateItem: BlockRule = {
  code: 'front-matter-duplicate-item',
  severity: 'warning',
  scope: 'block',
  rationale: message('Templates print every item, empty ones and repeated ones too'),
  check: (block, site) => checkedLists(block, site).flatMap(duplicatesIn),
  fixes: (finding, note, { site }) =>
    removalOfItem(finding, note, site, message('Remove the item here')),
};

function duplicatesIn({ name, isTaxonomy, items }: CheckedList): BlockFinding[] {
  const first = new Map<string, DataValue & { kind: 'string' }>();
  return items.flatMap(({ value }) => {
    if (value.kind !== 'string' || value.value.trim() === '') return [];
    const key = isTaxonomy ? termKey(value.value) : value.value;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, value);
      return [];
    }
    const [later, other] = [shortened(value.value), shortened(earlier.value)];
    const sentence =
      later === other
        ? message('"{0}" stands in {1} twice', later, name)
        : message('Hugo takes "{0}" and "{1}" for one term', other, later);
    const { start, end } = value;
    const span = { start: earlier.start, end: earlier.end };
    return [
      { start, end, message: sentence, beside: { span, message: message('It stands here first') } },
    ];
  });
}

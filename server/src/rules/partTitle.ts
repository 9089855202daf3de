import { hasVisibleText } from '../editing/hasVisibleText';
import { written } from '../editing/labels';
import { message } from '../l10n/message';
import type { BlockRule } from './rule';

/** A part heading that ends after its number, also where it is malformed. */
export const partTitle: BlockRule = {
  code: 'part-title',
  severity: 'warning',
  scope: 'block',
  rationale: message('A bare number tells nobody what comes here'),
  check(block) {
    if (block.kind !== 'part') return [];
    const { line, number, title } = block.heading;
    if (hasVisibleText(written(block, title))) return [];
    return [{ ...line, message: message('Part {0} has no title', number) }];
  },
};

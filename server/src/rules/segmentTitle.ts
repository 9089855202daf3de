import { hasVisibleText } from '../editing/hasVisibleText';
import { segmentName, written } from '../editing/labels';
import { message } from '../l10n/message';
import type { HeaderFault } from '../note/headers/header';
import type { BlockRule } from './rule';

/** Faults of a header that may have lost its title; `segment-malformed` reports those. */
const faultsOfTitle: ReadonlySet<HeaderFault> = new Set(['stars', 'title-spaces']);

/** A header with nothing between its number and its closing stars. */
export const segmentTitle: BlockRule = {
  code: 'segment-title',
  severity: 'warning',
  scope: 'block',
  rationale: message('A bare number tells nobody what comes here'),
  check(block) {
    if (block.kind !== 'segment') return [];
    const { title, faults } = block.header;
    if (hasVisibleText(written(block, title))) return [];
    if (faults.some(({ fault }) => faultsOfTitle.has(fault))) return [];
    return [{ ...title, message: message('{0} has no title', segmentName(block)) }];
  },
};

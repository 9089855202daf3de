import type { EmphasisFault } from '../../markdown/emphasis/emphasisFaults';
import type { Dialect } from '../../markdown/inline/dialect';
import type { Block } from '../block';
import type { HeaderFault } from '../headers/header';
import { markupFaultsOf } from './markupFaults';

/** Emphasis that Hugo publishes as characters, without the faulty stars of headers. */
export function unrenderedEmphasis(block: Block, dialect: Dialect): readonly EmphasisFault[] {
  return markupFaultsOf(block, dialect).emphasis.filter((fault) => !isHeaderFault(block, fault));
}

const faultsOfStars: ReadonlySet<HeaderFault> = new Set(['stars', 'title-spaces', 'gap', 'tail']);

/**
 * A malformed header's own stars are reported by `segment-malformed`, which respells them; around
 * an empty title they enclose nothing.
 */
function isHeaderFault(block: Block, { passage, run }: EmphasisFault): boolean {
  if (block.kind !== 'segment') return false;
  const { line, title, faults } = block.header;
  const at = passage.start + (run.literal ?? run).start;
  const isOutsideTitle = at < line.end && (at < title.start || at >= title.end);
  if (!isOutsideTitle) return false;
  return title.start === title.end || faults.some(({ fault }) => faultsOfStars.has(fault));
}

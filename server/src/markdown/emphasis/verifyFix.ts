import type { Dialect } from '../inline/dialect';
import type { PassageReading } from './emphasisFaults';
import type { EmphasisPairing } from './emphasisPairs';
import { type EmphasisNode, firstMeantLiteral, lengthOf } from './emphasisRuns';
import { visibleContent } from './publishedText';
import { offsetAfter, type Replacement } from './replacements';

/** A passage before and after changes to one of its paragraphs, in each of its readings. */
export interface EditedPassage {
  readonly before: readonly PassageReading[];
  readonly after: readonly PassageReading[];
  /** The passage's masked text after the changes. */
  readonly masked: string;
  readonly dialect: Dialect;
  readonly changes: readonly Replacement[];
  /** Which of the passage's paragraphs was changed. */
  readonly index: number;
}

/**
 * Whether changes to a paragraph succeed: no run in it that was meant as emphasis is published as
 * characters any more, its emphasis is exactly that of the pairs, and apart from spaces the passage
 * publishes what it published before.
 */
export function isFixed(passage: EditedPassage, pairing: EmphasisPairing): boolean {
  const mendsStrikes = pairing.pairs.some(({ open }) => open.mark === '~');
  return passage.after.every(({ parsed, paragraphs }, reading) => {
    const paragraph = paragraphs[passage.index];
    const before = passage.before[reading];
    return (
      paragraph !== undefined &&
      before?.paragraphs.length === paragraphs.length &&
      firstMeantLiteral(passage.masked, paragraph.runs) === undefined &&
      isExactly(
        pairing,
        paragraph.nodes.filter(({ mark }) => mark !== '~' || mendsStrikes),
        passage.changes,
      ) &&
      visibleContent(before.parsed, passage.dialect, mendsStrikes) ===
        visibleContent(parsed, passage.dialect, mendsStrikes)
    );
  });
}

/** Whether the emphasis of an edited paragraph is that of the pairs, no more and no less. */
function isExactly(
  pairing: EmphasisPairing,
  nodes: readonly EmphasisNode[],
  changes: readonly Replacement[],
): boolean {
  const missing = pairing.pairs.map(({ open, close }) => ({
    open: offsetAfter(open.start, changes),
    close: offsetAfter(close.start, changes),
    length: lengthOf(open),
    width: lengthOf(open),
  }));
  for (const node of nodes) {
    const pair = missing.find(
      ({ open, close, length }) =>
        node.start >= open &&
        node.start + node.width <= open + length &&
        node.end <= close + length &&
        node.end - node.width >= close,
    );
    if (pair === undefined) return false;
    pair.width -= node.width;
  }
  return missing.every(({ width }) => width === 0);
}

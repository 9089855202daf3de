import {
  changeForUnpaired,
  changesForPair,
  type EmphasisChange,
  type PairStrategy,
  type TextChange,
} from './emphasisChange';
import { type EmphasisFault, type PassageReading, readingsOf } from './emphasisFaults';
import { type EmphasisPairing, isSurelyEmphasis } from './emphasisPairs';
import { type EmphasisParagraph, firstMeantLiteral } from './emphasisRuns';
import { visibleContent } from './emphasisVisibleContent';

/** A way to have a paragraph published as meant, tried out by parsing it. */
export interface EmphasisFix {
  /** What it does, in document order; offsets count from the start of the passage. */
  readonly does: readonly EmphasisChange[];
  /** Keeps all that was meant as emphasis, so that nobody needs to be asked. */
  readonly keepsMeaning: boolean;
}

const mostFixes = 4;

/**
 * The fixes for a faulty paragraph, best first, at most four. Each of them, applied, leaves no run
 * in the paragraph that was meant as emphasis and is published as characters, makes exactly the
 * intended pairs emphasis, and changes nothing else that is published except for spaces.
 */
export function emphasisFixes(fault: EmphasisFault): EmphasisFix[] {
  const fixes = new Map<string, EmphasisFix>();
  const { masked } = fault.passage;
  const unedited = readingsOf(masked);
  for (const pairing of fault.pairings) {
    for (const does of plansFor(masked, pairing)) {
      const changes = inOrder(does);
      if (changes === null) continue;
      const edited = applyChanges(masked, changes);
      if (fixes.has(edited) || !isRight(fault.index, unedited, pairing, changes, edited)) continue;
      fixes.set(edited, { does, keepsMeaning: keepsMeaning(pairing, does) });
      if (fixes.size === mostFixes) return [...fixes.values()];
    }
  }
  return [...fixes.values()];
}

/** The text after changes that are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, newText } of changes) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}

/** The changes of a plan by place, a repeated one once; null where two of them overlap. */
export function inOrder(does: readonly EmphasisChange[]): TextChange[] | null {
  const sorted = does
    .flatMap(({ changes }) => changes)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const distinct = sorted.filter((change, index) => {
    const previous = sorted[index - 1];
    return (
      previous?.start !== change.start ||
      previous.end !== change.end ||
      previous.newText !== change.newText
    );
  });
  const overlaps = distinct.some((change, index) => change.start < (distinct[index - 1]?.end ?? 0));
  return overlaps ? null : distinct;
}

function plansFor(masked: string, pairing: EmphasisPairing): EmphasisChange[][] {
  const strategies: PairStrategy[] = ['quotes', 'space', 'punctuation'];
  return strategies.flatMap((strategy) => {
    const mended = pairing.pairs.flatMap((pair) => changesForPair(masked, pair, strategy));
    if (pairing.unpaired.length === 0) return [mended];
    const treatments = pairing.asCharacters
      ? (['escape'] as const)
      : (['remove', 'escape'] as const);
    return treatments.map((kind) => [
      ...mended,
      ...pairing.unpaired.map((run) => changeForUnpaired(run, kind)),
    ]);
  });
}

function keepsMeaning(pairing: EmphasisPairing, does: readonly EmphasisChange[]): boolean {
  return (
    pairing.unpaired.length === 0 &&
    does.every(({ kind }) => kind !== 'moveSpace') &&
    pairing.pairs.every(isSurelyEmphasis)
  );
}

function isRight(
  index: number,
  unedited: readonly PassageReading[],
  pairing: EmphasisPairing,
  changes: readonly TextChange[],
  edited: string,
): boolean {
  return readingsOf(edited).every(({ parsed, paragraphs }, reading) => {
    const paragraph = paragraphs[index];
    const before = unedited[reading];
    return (
      paragraph !== undefined &&
      before?.paragraphs.length === paragraphs.length &&
      firstMeantLiteral(edited, paragraph.runs) === undefined &&
      isExactly(pairing, paragraph, changes) &&
      visibleContent(before.parsed) === visibleContent(parsed)
    );
  });
}

/** Whether the emphasis of an edited paragraph is that of the pairs, no more and no less. */
function isExactly(
  pairing: EmphasisPairing,
  paragraph: EmphasisParagraph,
  changes: readonly TextChange[],
): boolean {
  const missing = pairing.pairs.map(({ open, close }) => ({
    open: moved(open.start, changes),
    close: moved(close.start, changes),
    length: open.end - open.start,
    width: open.end - open.start,
  }));
  for (const node of paragraph.nodes) {
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

/** Where what stood at an offset stands after the changes; what is inserted there goes before it. */
function moved(offset: number, changes: readonly TextChange[]): number {
  return changes.reduce(
    (sum, { start, end, newText }) => (end <= offset ? sum + newText.length - (end - start) : sum),
    offset,
  );
}

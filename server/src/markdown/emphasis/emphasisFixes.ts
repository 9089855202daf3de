import {
  changeForUnpaired,
  changesForPair,
  type EmphasisChange,
  type PairStrategy,
  spaceIn,
} from './emphasisChange';
import { type EmphasisFault, readingsOf } from './emphasisFaults';
import { type EmphasisPairing, isSurelyEmphasis } from './emphasisPairs';
import type { Passage } from './passage';
import { applyChanges, inOrder, type Replacement } from './replacements';
import { isFixed } from './verifyFix';

/** A way to have a paragraph published as meant, verified by parsing the result. */
export interface EmphasisFix {
  /** Its steps, for its title. */
  readonly steps: readonly EmphasisChange[];
  /** In ascending order, not overlapping; offsets count from the start of the passage. */
  readonly changes: readonly Replacement[];
  /** Keeps all that was meant as emphasis, so that it is safe to apply unasked. */
  readonly keepsMeaning: boolean;
}

const maxFixes = 4;

/**
 * The fixes for a faulty paragraph, best first, at most four. Each of them, applied, leaves no run
 * in the paragraph that was meant as emphasis and is published as characters, makes exactly the
 * intended pairs emphasis, and changes nothing else that is published except for spaces. Each takes
 * a parse, so that a caller who needs one only should take no more.
 */
export function* emphasisFixes(fault: EmphasisFault): Generator<EmphasisFix, void> {
  const seen = new Set<string>();
  const { masked, dialect } = fault.passage;
  const before = fault.readings.deref() ?? readingsOf(masked, dialect);
  for (const pairing of fault.pairings) {
    for (const steps of plansFor(fault.passage, pairing)) {
      const changes = inOrder(steps.flatMap((change) => change.changes));
      if (changes === null) continue;
      const edited = applyChanges(masked, changes);
      if (seen.has(edited)) continue;
      const after = readingsOf(edited, dialect);
      const passage = { before, after, masked: edited, dialect, changes, index: fault.index };
      if (!isFixed(passage, pairing)) continue;
      seen.add(edited);
      yield { steps, changes, keepsMeaning: keepsMeaning(pairing, steps) };
      if (seen.size === maxFixes) return;
    }
  }
}

/** Whether one of the fixes may keep all that was meant; takes no parse. */
export function mayKeepMeaning({ pairings }: EmphasisFault): boolean {
  return pairings.some(isSure);
}

function plansFor({ masked, dialect }: Passage, pairing: EmphasisPairing): EmphasisChange[][] {
  const strategies: PairStrategy[] = dialect.escapedSpace
    ? ['space', 'quotes', 'punctuation']
    : ['quotes', 'space', 'punctuation'];
  return strategies.flatMap((strategy) => {
    const mended = pairing.pairs.flatMap((pair) =>
      changesForPair(masked, pair, strategy, spaceIn(dialect)),
    );
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

function keepsMeaning(pairing: EmphasisPairing, steps: readonly EmphasisChange[]): boolean {
  return isSure(pairing) && steps.every(({ kind }) => kind !== 'moveSpace');
}

function isSure({ unpaired, pairs }: EmphasisPairing): boolean {
  return unpaired.length === 0 && pairs.every(isSurelyEmphasis);
}

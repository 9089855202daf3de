import type { NewWords } from '../editing/segments/newSegmentBelow';
import { localised } from '../l10n/localised';

/** The placeholder texts of a new segment or part, in the language of the user interface. */
export function newWords(): NewWords {
  return { title: localised('title'), point: localised('what is said') };
}

import type { NewWords } from '../editing/segments/newSegmentBelow';
import { localised } from '../l10n/localised';

/** What stands in a new segment or part until the author writes over it, in the author's language. */
export function newWords(): NewWords {
  return { title: localised('title'), point: localised('what is said') };
}

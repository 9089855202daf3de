import { applySourceEdits } from '../../../server/src/base/sourceEdit';
import type { JsonFault } from '../../../server/src/json/errors/jsonFault';
import { readJson } from '../../../server/src/json/readJson';
import { english } from '../rules/ruleText';

/** What is wrong with a source: the first error, or all that Hugo misreads. */
export function faultsOf(source: string): readonly JsonFault[] {
  const reading = readJson(source);
  if (reading.ok) return reading.rejected;
  return reading.error === null ? [] : [reading.error];
}

export interface ToldJson {
  /** The text at the fault's place. */
  readonly at: string;
  readonly says: string;
  /** The source after each repair. */
  readonly mended: readonly string[];
}

export function tellJson(source: string): ToldJson[] {
  return faultsOf(source).map(({ start, end, message, repairs }) => ({
    at: source.slice(start, end),
    says: english(message),
    mended: repairs.map(({ edits }) => applySourceEdits(source, edits)),
  }));
}

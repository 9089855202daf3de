import { applySourceEdits } from '../../../server/src/base/sourceEdit';
import { verifiedYamlRepairs } from '../../../server/src/yaml/errors/verifiedYamlRepairs';
import type { YamlFault } from '../../../server/src/yaml/errors/yamlFault';
import { readYaml } from '../../../server/src/yaml/readYaml';
import { english } from '../rules/ruleText';

/** What is wrong with a source: the first error, or all that Hugo fails on or misreads. */
export function faultsOf(source: string): readonly YamlFault[] {
  const reading = readYaml(source);
  if (reading.ok) return reading.rejected;
  return reading.error === null ? [] : [reading.error];
}

export interface ToldYaml {
  /** The text at the fault's place. */
  readonly at: string;
  readonly says: string;
  /** The source after each repair that works. */
  readonly mended: readonly string[];
}

export function tellYaml(source: string): ToldYaml[] {
  return faultsOf(source).map((fault) => ({
    at: source.slice(fault.start, fault.end),
    says: english(fault.message),
    mended: verifiedYamlRepairs(source, fault).map(({ edits }) => applySourceEdits(source, edits)),
  }));
}

/**
 * Slips by their kind: the source, the place and the sentence of the one fault, and the source after
 * each repair that works.
 */
export type YamlSlips = Readonly<
  Record<
    string,
    readonly (readonly [source: string, at: string, says: string, ...mended: string[]])[]
  >
>;

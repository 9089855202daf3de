import { bodyTooComplex } from './bodyTooComplex';
import { emphasisUnrendered } from './emphasisUnrendered';
import { frontMatterEmptyItem } from './frontMatterEmptyItem';
import { partMalformed } from './partMalformed';
import { partNumber } from './partNumber';
import type { Rule } from './rule';
import { segmentMalformed } from './segmentMalformed';
import { segmentNumber } from './segmentNumber';
import { timeEmpty } from './timeEmpty';
import { timeFirst } from './timeFirst';
import { timeGap } from './timeGap';
import { timeInvalid } from './timeInvalid';
import { timeOrder } from './timeOrder';
import { timeOverlap } from './timeOverlap';
import { timeReversed } from './timeReversed';
import { timeStyleRule } from './timeStyle';
import { tomlSyntax } from './tomlSyntax';

/** Every rule, in the order of the documentation. A new one is added here and nowhere else. */
export const rules: readonly Rule[] = [
  tomlSyntax,
  frontMatterEmptyItem,
  partMalformed,
  partNumber,
  segmentMalformed,
  segmentNumber,
  timeInvalid,
  timeReversed,
  timeEmpty,
  timeOrder,
  timeOverlap,
  timeGap,
  timeFirst,
  timeStyleRule,
  emphasisUnrendered,
  bodyTooComplex,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}

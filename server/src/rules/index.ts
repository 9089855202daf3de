import { blockUnclosed } from './blockUnclosed';
import { bodyTooComplex } from './bodyTooComplex';
import { chaptersIgnored } from './chaptersIgnored';
import { configInvalid } from './configInvalid';
import { emphasisInCode } from './emphasisInCode';
import { emphasisUnrendered } from './emphasisUnrendered';
import { frontMatterDate } from './frontMatterDate';
import { frontMatterDuplicateItem } from './frontMatterDuplicateItem';
import { frontMatterEmptyItem } from './frontMatterEmptyItem';
import { frontMatterMisplaced } from './frontMatterMisplaced';
import { frontMatterPosition } from './frontMatterPosition';
import { frontMatterRequired } from './frontMatterRequired';
import { frontMatterType } from './frontMatterType';
import { frontMatterUnclosed } from './frontMatterUnclosed';
import { headerStyle } from './headerStyle';
import { headingMarker } from './headingMarker';
import { jsonSyntax } from './jsonSyntax';
import { listMarker } from './listMarker';
import { partEmpty } from './partEmpty';
import { partMalformed } from './partMalformed';
import { partNumber } from './partNumber';
import { partTitle } from './partTitle';
import type { Rule } from './rule';
import { segmentEmpty } from './segmentEmpty';
import { segmentMalformed } from './segmentMalformed';
import { segmentNumber } from './segmentNumber';
import { segmentOrphan } from './segmentOrphan';
import { segmentSwallowed } from './segmentSwallowed';
import { segmentTitle } from './segmentTitle';
import { setextHeading } from './setextHeading';
import { strikethroughAccidental } from './strikethroughAccidental';
import { suppressionUnused } from './suppressionUnused';
import { timeDuration } from './timeDuration';
import { timeEmpty } from './timeEmpty';
import { timeFirst } from './timeFirst';
import { timeGap } from './timeGap';
import { timeInvalid } from './timeInvalid';
import { timeOrder } from './timeOrder';
import { timeOverlap } from './timeOverlap';
import { timeReversed } from './timeReversed';
import { timeStyleRule } from './timeStyle';
import { timeTranscript } from './timeTranscript';
import { tomlSyntax } from './tomlSyntax';
import { yamlSyntax } from './yamlSyntax';

/** Every rule, in the order of the documentation. A new one is added here and nowhere else. */
export const rules: readonly Rule[] = [
  frontMatterPosition,
  frontMatterUnclosed,
  tomlSyntax,
  yamlSyntax,
  jsonSyntax,
  frontMatterRequired,
  frontMatterMisplaced,
  frontMatterDate,
  frontMatterType,
  frontMatterEmptyItem,
  frontMatterDuplicateItem,
  partMalformed,
  partNumber,
  partTitle,
  partEmpty,
  segmentMalformed,
  segmentNumber,
  segmentTitle,
  segmentOrphan,
  segmentEmpty,
  segmentSwallowed,
  headerStyle,
  timeInvalid,
  timeReversed,
  timeEmpty,
  timeOrder,
  timeOverlap,
  timeGap,
  timeFirst,
  timeStyleRule,
  timeDuration,
  timeTranscript,
  chaptersIgnored,
  emphasisUnrendered,
  emphasisInCode,
  strikethroughAccidental,
  setextHeading,
  headingMarker,
  listMarker,
  blockUnclosed,
  bodyTooComplex,
  configInvalid,
  suppressionUnused,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}

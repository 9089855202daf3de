import { ruleOf } from '../../server/src/rules';
import { codeNotes } from './cases/code';
import { dateCases, fenceCases, kindCases, syntaxCases } from './cases/frontMatters';
import { oddTables, tableCases } from './cases/frontMatterTables';
import { headingNotes } from './cases/headings';
import { jsonDateCases, jsonKindCases, jsonSyntaxCases } from './cases/jsonFrontMatters';
import { jsonNotes } from './cases/jsonNotes';
import { listNotes } from './cases/lists';
import { mixedNotes } from './cases/mixtures';
import { oddYaml } from './cases/oddYaml';
import { paragraphNotes, struckNotes } from './cases/paragraphs';
import { ordinaryPosts } from './cases/posts';
import { rawHtmlNotes } from './cases/rawHtml';
import { misspeltNotes, structuredNotes } from './cases/structures';
import { unclosedNotes } from './cases/unclosed';
import {
  yamlDateCases,
  yamlFenceCases,
  yamlKindCases,
  yamlSyntaxCases,
  yamlTextCases,
} from './cases/yamlFrontMatters';
import type { Comparison } from './comparison';
import {
  frontMatter,
  frontMatterAfterFix,
  frontMatterErrors,
  values,
} from './frontMatterComparisons';
import { afterFix, generated, posts, written } from './noteComparisons';
import {
  blockUnclosed,
  emphasis,
  emphasisInCode,
  headingMarker,
  jsonEnd,
  listMarker,
  setextHeading,
  strikethrough,
  swallowed,
} from './questions';
import { withSeparateHeaders, writtenNotes, writtenPosts } from './sources';

const syntax = () => syntaxCases(1, 1000);
const dates = () => dateCases(2, 500);
const fences = () => fenceCases(3, 400);
const kinds = () => kindCases(8, 200);
const tables = () => [...tableCases(9, 300), ...oddTables()];
const yaml = () => yamlSyntaxCases(21, 1000);
const yamlTexts = () => yamlTextCases(22, 600);
const yamlDates = () => yamlDateCases(23, 300);
const yamlFences = () => yamlFenceCases(24, 300);
const yamlKinds = () => yamlKindCases(25, 300);
const json = () => jsonSyntaxCases(31, 1100);
const jsonDates = () => jsonDateCases(32, 300);
const jsonKinds = () => jsonKindCases(33, 300);
const paragraphs = () => paragraphNotes(4, 2500);
const struck = () => struckNotes(9, 600);
const rawHtml = () => rawHtmlNotes(11, 400);
const unclosed = () => unclosedNotes(12, 500);
const code = () => codeNotes(14, 500);
const headings = () => headingNotes(15, 300);
const lists = () => listNotes(10, 400);
const structured = () => structuredNotes(6, 1000);
const misspelt = () => misspeltNotes(5, 600);
const mixed = () => mixedNotes(8, 600);

const tableCodes = ['front-matter-misplaced', 'front-matter-date', 'front-matter-type'];
const yamlCodes = ['yaml-syntax', 'front-matter-type'];
const fenceCodes = ['front-matter-unclosed', 'front-matter-position'];

const planned: readonly Comparison[] = [
  frontMatter('generated TOML', ['toml-syntax'], 'all', syntax),
  frontMatter('generated dates', ['front-matter-date'], 'all', dates),
  frontMatter('generated fences', fenceCodes, 'all', fences),
  frontMatter('generated kinds of values', ['front-matter-type'], 'all', kinds),
  frontMatter('generated tables', tableCodes, 'all', tables),
  frontMatter('generated YAML', yamlCodes, 'all', yaml),
  frontMatter('generated YAML texts', yamlCodes, 'all', yamlTexts),
  frontMatter('generated YAML dates', ['front-matter-date'], 'all', yamlDates),
  frontMatter('generated YAML fences', fenceCodes, 'all', yamlFences),
  frontMatter('generated kinds of YAML values', yamlCodes, 'all', yamlKinds),
  frontMatter('odd YAML', yamlCodes, 'all', oddYaml),
  values('generated YAML', () => [...yaml(), ...yamlTexts(), ...yamlKinds()]),
  values('generated JSON', () => [...json(), ...jsonKinds()]),
  frontMatterAfterFix('YAML', yamlCodes, yaml, 300),
  frontMatterAfterFix('YAML texts', yamlCodes, yamlTexts, 300),
  frontMatterAfterFix('YAML dates', ['front-matter-date'], yamlDates, 100),
  frontMatterAfterFix('YAML fences', fenceCodes, yamlFences, 150),
  frontMatterAfterFix('kinds of YAML values', yamlCodes, yamlKinds, 150),
  frontMatter('generated JSON', ['json-syntax'], 'all', json),
  frontMatter('generated JSON dates', ['front-matter-date'], 'all', jsonDates),
  frontMatter('generated kinds of JSON values', ['front-matter-type'], 'all', jsonKinds),
  frontMatterAfterFix('JSON', ['json-syntax'], json, 300),
  frontMatterAfterFix('JSON dates', ['front-matter-date'], jsonDates, 100),
  frontMatterAfterFix('kinds of JSON values', ['front-matter-type'], jsonKinds, 150),
  generated(jsonEnd, 'generated JSON', () => jsonNotes(10, 500)),
  frontMatterAfterFix('TOML', ['toml-syntax'], syntax, 200),
  frontMatterAfterFix('dates', ['front-matter-date'], dates, 200),
  frontMatterAfterFix('fences', fenceCodes, fences, 200),
  frontMatterAfterFix('kinds of values', ['front-matter-type'], kinds, 100),
  frontMatterAfterFix('tables', tableCodes, tables, 200),
  frontMatter('written notes', [...frontMatterErrors], 'none', () =>
    writtenNotes().map((text) => ({ text, meant: {} })),
  ),
  generated(emphasis, 'generated paragraphs', paragraphs),
  generated(strikethrough, 'generated paragraphs', paragraphs),
  generated(emphasis, 'generated mixtures', mixed),
  generated(emphasis, 'generated strikethrough', struck),
  generated(strikethrough, 'generated mixtures', mixed),
  generated(emphasisInCode, 'generated code', code),
  generated(headingMarker, 'generated headings', headings),
  generated(swallowed, 'generated notes', structured),
  generated(setextHeading, 'generated notes', structured),
  generated(listMarker, 'generated notes', structured),
  generated(listMarker, 'generated lists', lists),
  generated(blockUnclosed, 'generated notes', unclosed),
  generated(swallowed, 'generated near misses', misspelt),
  generated(swallowed, 'generated raw HTML', rawHtml),
  generated(setextHeading, 'generated near misses', misspelt),
  afterFix(
    emphasis,
    () => [...struck().slice(0, 80), ...paragraphs().slice(0, 300), ...mixed()],
    800,
  ),
  afterFix(strikethrough, () => [...paragraphs().slice(0, 1500), ...mixed()], 400),
  afterFix(emphasisInCode, code, 400),
  afterFix(headingMarker, headings, 200),
  afterFix(listMarker, lists, 300),
  afterFix(blockUnclosed, unclosed, 200),
  afterFix(swallowed, () => [...structured().slice(0, 200), ...rawHtml()], 400),
  afterFix(setextHeading, structured, 200),
  written(emphasis, withSeparateHeaders),
  written(strikethrough, withSeparateHeaders),
  written(swallowed),
  written(setextHeading),
  posts('generated posts', 'all', () => ordinaryPosts(7, 200)),
  posts('written posts', 'none', writtenPosts),
];

/** Everything that is compared, and over what, as far as its rules exist. */
export const comparisons = planned.filter(({ codes }) =>
  codes.every((code) => ruleOf(code) !== undefined),
);

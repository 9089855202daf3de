import { ruleOf } from '../../server/src/rules';
import { codeNotes } from './cases/code';
import {
  dateCases,
  type FrontMatterCase,
  fenceCases,
  kindCases,
  nobodyKnows,
  syntaxCases,
} from './cases/frontMatters';
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
import { type Case, type Comparison, casesOf, type Question } from './comparison';
import { findingsIn } from './findings';
import { fixedCases } from './fixedCases';
import { valuesCase } from './frontMatterValues';
import { frontMatterProblem, withoutFrontMatter } from './oracle/frontMatterOracle';
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

/** Whatever is told of front matter that Hugo does not read as it was meant. */
const frontMatterErrors: ReadonlySet<string> = new Set([
  'toml-syntax',
  'yaml-syntax',
  'json-syntax',
  'front-matter-date',
  'front-matter-unclosed',
  'front-matter-position',
]);

/** Hugo builds the site nevertheless. */
const isSilent: ReadonlySet<string> = new Set([
  'front-matter-position',
  'front-matter-type',
  'front-matter-misplaced',
]);

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

function frontMatter(
  over: string,
  codes: readonly string[],
  recorded: Comparison['recorded'],
  notes: () => FrontMatterCase[],
): Comparison {
  const name = `front matter, ${over}`;
  const told = new Set([...frontMatterErrors, ...codes]);
  return { name, codes, recorded, cases: () => notes().map((one) => frontMatterCase(one, told)) };
}

function values(over: string, notes: () => FrontMatterCase[]): Comparison {
  return {
    name: `values, ${over}`,
    codes: [],
    recorded: 'all',
    cases: () => notes().map(({ text }) => valuesCase(text)),
  };
}

function frontMatterCase(
  { text, meant, begins }: FrontMatterCase,
  told: ReadonlySet<string>,
): Case {
  const found = findingsIn(text).filter(({ code }) => told.has(code));
  return {
    text,
    ours: found.length > 0 ? 'at fault' : 'fine',
    mayFail: found.some(({ code }) => !isSilent.has(code)),
    hugos: (page) => (frontMatterProblem(page, meant, begins) === '' ? 'fine' : 'at fault'),
  };
}

/**
 * What is left where every fix of every finding is applied by itself, so many texts at most. What was
 * meant stays meant, but for a value of which nobody knows that.
 */
function frontMatterAfterFix(
  over: string,
  codes: string[],
  cases: () => FrontMatterCase[],
  most: number,
): Comparison {
  const fixed = () =>
    cases().flatMap(({ text, meant, begins }) =>
      findingsIn(text)
        .filter(({ code }) => codes.includes(code))
        .flatMap((found) => found.fixed())
        .map((after) => ({
          text: after,
          meant: known(meant),
          // What a fix has moved to a line of its own may stand above all else.
          begins: textBehindFence.test(after.trimStart()) ? begins : undefined,
        })),
    );
  return frontMatter(`${over} after a fix`, codes, 'some', () => fixed().slice(0, most));
}

const textBehindFence = /^\{|^[^\n]+\n(?:[^\n]*\n)*?(?:\+{3}|-{3})[ \t]*[^ \t\r\n]/;

function known(meant: FrontMatterCase['meant']): FrontMatterCase['meant'] {
  return Object.fromEntries(Object.entries(meant).filter(([, value]) => value !== nobodyKnows));
}

function generated(question: Question, over: string, texts: () => string[]): Comparison {
  return {
    name: `${question.code}, ${over}`,
    codes: [question.code],
    recorded: 'all',
    cases: () => casesOf(question, texts()),
  };
}

function afterFix(question: Question, texts: () => string[], most: number): Comparison {
  return {
    name: `${question.code}, after a fix`,
    codes: [question.code],
    recorded: 'some',
    cases: () => fixedCases(question, texts(), most),
  };
}

/** Notes that people wrote, with front matter that cannot fail the build. */
function written(question: Question, prepared = (text: string) => text): Comparison {
  return {
    name: `${question.code}, written notes`,
    codes: [question.code],
    recorded: 'none',
    cases: () =>
      casesOf(
        question,
        writtenNotes().map((text) => prepared(withoutFrontMatter(text))),
      ),
  };
}

/** Nothing at all is found in an ordinary post, which Hugo publishes. */
function posts(
  over: string,
  recorded: Comparison['recorded'],
  texts: () => readonly string[],
): Comparison {
  return {
    name: `ordinary posts, ${over}`,
    codes: [],
    recorded,
    cases: () =>
      texts().map((text) => ({
        text,
        ours: findingsIn(text)
          .map(({ code }) => code)
          .join(', '),
        hugos: (page) => (page === null ? 'the build fails' : ''),
      })),
  };
}

import { type FrontMatterCase, nobodyKnows } from './cases/frontMatters';
import type { Case, Comparison } from './comparison';
import { findingsIn } from './findings';
import { valuesCase } from './frontMatterValues';
import { frontMatterProblem } from './oracle/frontMatterOracle';

/** Whatever is told of front matter that Hugo does not read as it was meant. */
export const frontMatterErrors: ReadonlySet<string> = new Set([
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

/** What is told of front matter, against what Hugo makes of it. */
export function frontMatter(
  over: string,
  codes: readonly string[],
  recorded: Comparison['recorded'],
  notes: () => FrontMatterCase[],
): Comparison {
  const name = `front matter, ${over}`;
  const told = new Set([...frontMatterErrors, ...codes]);
  return { name, codes, recorded, cases: () => notes().map((one) => frontMatterCase(one, told)) };
}

/** The values that we read in front matter, against those that Hugo reads. */
export function values(over: string, notes: () => FrontMatterCase[]): Comparison {
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
export function frontMatterAfterFix(
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

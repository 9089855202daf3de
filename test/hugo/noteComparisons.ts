import { type Comparison, casesOf, type Question } from './comparison';
import { findingsIn } from './findings';
import { fixedCases } from './fixedCases';
import { withoutFrontMatter } from './oracle/frontMatterOracle';
import { writtenNotes } from './sources';

/** What is asked of generated texts. */
export function generated(question: Question, over: string, texts: () => string[]): Comparison {
  return {
    name: `${question.code}, ${over}`,
    codes: [question.code],
    recorded: 'all',
    cases: () => casesOf(question, texts()),
  };
}

/** What is asked of texts after a fix, so many at most. */
export function afterFix(question: Question, texts: () => string[], most: number): Comparison {
  return {
    name: `${question.code}, after a fix`,
    codes: [question.code],
    recorded: 'some',
    cases: () => fixedCases(question, texts(), most),
  };
}

/** Notes that people wrote, with front matter that cannot fail the build. */
export function written(question: Question, prepared = (text: string) => text): Comparison {
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
export function posts(
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

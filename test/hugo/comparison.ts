import type { Published, PublishedPage } from './hugoSite';

/** A text about which our findings and Hugo must agree. */
export interface Case {
  readonly text: string;
  /** What our findings say of it, in words that the comparison chooses. */
  readonly ours: string;
  /** Whether the build of a site is expected to fail on it, which costs time if it is wrong. */
  readonly mayFail?: boolean;
  /** What Hugo's page says of the text, in words that the comparison chooses. */
  hugos(page: Published): string;
}

/** What is compared, and over what. */
export interface Comparison {
  /** As printed, and as in the table of known differences. */
  readonly name: string;
  /** The rules that it is about. */
  readonly codes: readonly string[];
  /**
   * Which of Hugo's answers are kept in the repository: none where others wrote the texts, some
   * where the texts depend on our fixes.
   */
  readonly recorded: 'all' | 'some' | 'none';
  /** Worked out when asked: some thousands of notes are checked. */
  cases(): Case[];
}

/** The texts of which each is built alone. */
export function textsThatMayFail(cases: readonly Case[]): ReadonlySet<string> {
  return new Set(cases.filter(({ mayFail }) => mayFail).map(({ text }) => text));
}

/** What is asked about a text of which Hugo can at least build the page. */
export interface Question {
  readonly code: string;
  ours(text: string): string;
  hugos(text: string, page: PublishedPage): string;
}

/** The cases of a question: a page that cannot be built is an answer of its own. */
export function casesOf(question: Question, texts: readonly string[]): Case[] {
  return texts.map((text) => ({
    text,
    ours: question.ours(text),
    hugos: (page) => (page === null ? 'the build fails' : question.hugos(text, page)),
  }));
}

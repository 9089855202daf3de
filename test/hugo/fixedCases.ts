import type { Case, Question } from './comparison';
import { findingsIn, lineAt, linesToldOf } from './findings';
import type { Published } from './hugoSite';

/**
 * Texts after a fix of a finding of the question's rule, so many at most: Hugo must then find less
 * to complain of. `texts` may hold some without a finding.
 */
export function fixedCases(question: Question, texts: readonly string[], most: number): Case[] {
  const cases: Case[] = [];
  for (const text of texts) {
    const told = linesToldOf(text, question.code);
    const findings = findingsIn(text).filter(({ code, start }) => {
      return code === question.code && !told.has(lineAt(text, start));
    });
    const before = countOf(question.ours(text));
    for (const fixed of new Set(findings.flatMap((found) => found.fixed()))) {
      const hugos = (page: Published) => {
        if (page === null) return 'the build fails';
        const left = countOf(question.hugos(fixed, page));
        return left < before ? 'mended' : `${left} of ${before} left`;
      };
      cases.push({ text: fixed, ours: 'mended', hugos });
      if (cases.length === most) return cases;
    }
  }
  return cases;
}

function countOf(places: string): number {
  return places === '' ? 0 : places.split(', ').length;
}

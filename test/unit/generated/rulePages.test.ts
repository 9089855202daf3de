import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readConfig } from '../../../server/src/features/config/readConfig';
import { rules } from '../../../server/src/rules';
import { configInvalid } from '../../../server/src/rules/configInvalid';
import {
  exampleIn,
  lastSection,
  pagesFolder,
  readRulePage,
  sectionNames,
} from '../../generated/rulePage';
import { tellAll } from '../rules/ruleText';

const codes = rules.map(({ code }) => code);

describe('the pages of the rules', () => {
  it('are there for each rule and for nothing else', () => {
    const pages = readdirSync(pagesFolder).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), codes.map((code) => `${code}.md`).sort());
  });

  for (const code of codes) {
    describe(code, () => {
      const page = readRulePage(code);

      it('has its code as title, and the sections of all pages in their order', () => {
        assert.equal(page.title, code);
        const names = [...page.sections.keys()];
        const required = names.at(-1) === lastSection ? names.slice(0, -1) : names;
        assert.deepEqual(required, sectionNames);
        for (const [name, text] of page.sections) assert.notEqual(text, '', name);
      });

      it('shows in the bad example what it finds, and nothing else', () => {
        assert.deepEqual([...new Set(findings(code, exampleIn(page, 'Bad')))], [code]);
      });

      it('has nothing wrong in the good example', () => {
        assert.deepEqual(findings(code, exampleIn(page, 'Good')), []);
      });
    });
  }
});

/** The codes found in an example; one about the site's settings is such a file, others are notes. */
function findings(code: string, example: string): string[] {
  if (code === configInvalid.code) return readConfig(example).problems.map(() => code);
  return tellAll(example).map((told) => told.code);
}

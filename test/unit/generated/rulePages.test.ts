import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { rules } from '../../../server/src/rules';
import { chaptersIgnored } from '../../../server/src/rules/chaptersIgnored';
import { configInvalid } from '../../../server/src/rules/configInvalid';
import { readConfig } from '../../../server/src/settings/readSiteFile';
import {
  captionsIn,
  chinese,
  english,
  exampleIn,
  hasPage,
  type RulePage,
  readRulePage,
} from '../../generated/rulePage';
import { heardIn, publishedOn, settings, tellAll } from '../rules/ruleText';

const codes = rules.map(({ code }) => code);

for (const [name, language] of [
  ['English', english],
  ['Chinese', chinese],
] as const) {
  const { bad, good, others } = language.sections;

  describe(`the ${name} pages of the rules`, () => {
    it('are there for each rule and for nothing else', () => {
      const pages = readdirSync(language.folder).filter((file) => file.endsWith('.md'));
      const wanted = [...codes.map((code) => `${code}.md`), 'README.md'];
      assert.deepEqual(pages.sort(), wanted.sort());
    });

    for (const code of codes.filter((one) => hasPage(one, language))) {
      describe(code, () => {
        const page = readRulePage(code, language);

        it('has its code as title, and the sections of all pages in their order', () => {
          assert.equal(page.title, code);
          const names = [...page.sections.keys()];
          const required = names.at(-1) === language.settings ? names.slice(0, -1) : names;
          assert.deepEqual(required, [bad, good, ...others]);
          for (const [title, text] of page.sections) assert.notEqual(text, '', title);
        });

        it('shows in the bad example what it finds, and nothing else', () => {
          assert.deepEqual([...new Set(findings(page, bad))], [code]);
        });

        it('has nothing wrong in the good example', () => {
          assert.deepEqual(findings(page, good), []);
        });
      });
    }
  });
}

/** The codes found in an example; one about the site's settings is such a file, others are notes. */
function findings(page: RulePage, section: string): string[] {
  const [code, example] = [page.title, exampleIn(page, section)];
  if (code === configInvalid.code) return readConfig(example).problems.map(() => code);
  const own = code === chaptersIgnored.code ? publishedOn(['youtube']) : settings;
  return tellAll(example, heardIn(captionsIn(page), own)).map((told) => told.code);
}

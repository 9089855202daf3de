import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** Terms that the table in docs/contributing.md keeps out, each with the one that is used instead. */
const unwanted = [
  ...readFileSync('docs/contributing.md', 'utf8').matchAll(
    /^\| [^|\n]+ \| ([^|\n]+) \| ([^|\n]+) \|$/gm,
  ),
]
  .filter(([, term]) => /^\p{Script=Han}/u.test(term!))
  .flatMap(([, term, others]) => others!.split('、').map((other) => ({ term, other })));

const files = [
  'server/src/l10n/zh-cn.json',
  'server/src/l10n/settingTexts.json',
  'client/l10n/bundle.l10n.zh-cn.json',
  'package.nls.zh-cn.json',
  ...readdirSync('docs/rules/zh-cn').map((name) => `docs/rules/zh-cn/${name}`),
];

describe('the Chinese terms', () => {
  it('are listed in the documentation', () => {
    assert.ok(unwanted.length > 10);
  });

  for (const file of files) {
    it(`have one name for one thing in ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      const found = unwanted.filter(({ other }) => text.includes(other));
      assert.deepEqual(found, []);
    });
  }
});

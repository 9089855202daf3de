import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readFileSync('package.json', 'utf8');
const texts: { [language: string]: { [key: string]: string } } = {
  English: readJson('package.nls.json'),
  Chinese: readJson('package.nls.zh-cn.json'),
};

describe('the texts of the manifest', () => {
  for (const [language, known] of Object.entries(texts)) {
    it(`are all there in ${language}, and none is left over`, () => {
      const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
      assert.deepEqual(new Set(Object.keys(known)), new Set(used));
    });
  }
});

describe('the sentences of the client', () => {
  it('are all there in Chinese with the same placeholders, and none is left over', () => {
    const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`client/src/${name}`, 'utf8'));
    const used = [...sources.join('\n').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(
      (match) => match[1],
    );
    const chinese: { [english: string]: string } = readJson('client/l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(new Set(Object.keys(chinese)), new Set(used));
    for (const [english, translation] of Object.entries(chinese)) {
      assert.deepEqual(placeholders(translation), placeholders(english), english);
    }
  });
});

function placeholders(sentence: string): string[] {
  return (sentence.match(/\{\d\}/g) ?? []).sort();
}

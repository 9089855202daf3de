import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { siteSettings } from '../../../server/src/settings/settingList';

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
      const ofSite = siteSettings
        .filter(({ setIn }) => !setIn.includes('editor'))
        .map(({ key }) => `setting.${key}`);
      assert.deepEqual(new Set(Object.keys(known)), new Set([...used, ...ofSite]));
    });
  }
});

describe('the walkthrough', () => {
  const own = new Set(
    (JSON.parse(manifest) as Manifest).contributes.commands.map(({ command }) => command),
  );

  it('offers the same commands in both languages, ours under names that exist', () => {
    for (const [key, english] of Object.entries(texts.English!)) {
      if (!key.startsWith('walkthrough.')) continue;
      const offered = commandsIn(english);
      assert.deepEqual(commandsIn(texts.Chinese![key]!), offered, key);
      const unknown = offered.filter((name) => name.startsWith('episodeNotes.') && !own.has(name));
      assert.deepEqual(unknown, [], key);
    }
  });
});

describe('the descriptions of the walkthrough', () => {
  for (const [language, known] of Object.entries(texts)) {
    it(`mark keys and names with two backticks in ${language}, for VS Code shows a single one`, () => {
      for (const [key, text] of Object.entries(known)) {
        if (!key.startsWith('walkthrough.')) continue;
        for (const [marks] of text.matchAll(/`+/g)) assert.equal(marks, '``', key);
      }
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

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function commandsIn(text: string): string[] {
  return Array.from(text.matchAll(/\(command:([\w.]+)/g), (match) => match[1]!);
}

function placeholders(sentence: string): string[] {
  return (sentence.match(/\{\d\}/g) ?? []).sort();
}

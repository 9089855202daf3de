import assert from 'node:assert/strict';
import {
  createRegistry,
  describeInVscode,
  metadataAt,
  ownGrammars,
  type Vscode,
} from './textMateEngine';

/** As VS Code numbers the languages that are installed; TOML is none of its own. */
const numbers: Record<string, number> = { 'episode-notes': 1, yaml: 2, javascript: 3, toml: 4 };

describeInVscode('The language of each place in a note', (vscode) => {
  it('is TOML in front matter where an extension brings TOML', async () => {
    const place = await places(vscode, ['yaml', 'javascript', 'toml']);
    assert.equal(place(['+++', 'title = "一"'], 'title').language, numbers.toml);
  });

  it('is YAML in front matter otherwise, so that comments are toggled with #', async () => {
    const place = await places(vscode, ['yaml', 'javascript']);
    assert.equal(place(['+++', 'title = "一"'], 'title').language, numbers.yaml);
  });

  it('is that of the fence in fenced code', async () => {
    const place = await places(vscode, ['yaml', 'javascript']);
    assert.equal(place(['```js', 'const a = 1;'], 'const').language, numbers.javascript);
  });

  it('is that of the note behind the front matter', async () => {
    const place = await places(vscode, ['yaml', 'toml']);
    const lines = ['+++', 'a = 1', '+++', '(00:00-00:03) ***1.1: 开场***'];
    assert.equal(place(lines, '开场').language, numbers['episode-notes']);
  });

  it('counts a time as text, so that suggestions come while one is typed', async () => {
    const place = await places(vscode, []);
    assert.equal(place(['(00:00-00:03) ***1.1: 开场***'], '00:03').type, 0);
  });
});

/** A function that gives language and token type (0 is text) of a piece in the last line. */
async function places(vscode: Vscode, languages: readonly string[]) {
  const own = ownGrammars();
  const contribution = own.find((grammar) => grammar.language === 'episode-notes')!;
  const embeddedLanguages = Object.fromEntries(
    Object.entries(contribution.embeddedLanguages!)
      .filter(([, language]) => languages.includes(language))
      .map(([scope, language]) => [scope, numbers[language]!]),
  );
  const grammar = (await createRegistry(vscode, own).loadGrammarWithConfiguration(
    contribution.scopeName,
    numbers['episode-notes']!,
    { embeddedLanguages, tokenTypes: tokenTypes(contribution.tokenTypes!) },
  ))!;
  return (lines: readonly string[], piece: string) => {
    const metadata = metadataAt(grammar, lines, piece);
    return { language: metadata & 0xff, type: (metadata >>> 8) & 3 };
  };
}

function tokenTypes(contributed: Readonly<Record<string, 'other' | 'comment' | 'string'>>) {
  const kinds = { other: 0, comment: 1, string: 2 } as const;
  return Object.fromEntries(
    Object.entries(contributed).map(([scope, kind]) => [scope, kinds[kind]]),
  );
}

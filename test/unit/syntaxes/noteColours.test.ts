import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import type { Expectation } from './expectation';
import { frontMatterExpectations } from './frontMatterExpectations';
import { partExpectations } from './partExpectations';
import { segmentExpectations } from './segmentExpectations';
import { describeInVscode, loadGrammar, type Token, tokenize } from './textMateEngine';

for (const scopeName of ['text.html.markdown', 'text.html.markdown.episode-notes']) {
  describeInVscode(`Colours of a note in ${scopeName}`, (vscode) => {
    let grammar: IGrammar;
    before(async () => {
      grammar = await loadGrammar(vscode, scopeName);
    });
    for (const [what, expectations] of [
      ['segment headers', segmentExpectations],
      ['part headings', partExpectations],
      ['front matter', frontMatterExpectations],
    ] as const) {
      describe(what, () => {
        for (const expectation of expectations)
          it(expectation.title, () => check(grammar, expectation));
      });
    }
  });
}

function check(grammar: IGrammar, { lines, scopes = [], staysAsIn }: Expectation): void {
  const tokens = tokenize(grammar, lines).at(-1)!;
  const shown = tokens.map((token) => `  ${JSON.stringify(token.text)} ${token.scopes.join(' ')}`);
  let next = 0;
  for (const [text, scope] of scopes) {
    const at = tokens.findIndex(
      (token, index) => index >= next && token.text === text && hasScope(token, scope),
    );
    assert.notEqual(at, -1, [`${text} is not ${scope}:`, ...shown].join('\n'));
    next = at;
  }
  if (staysAsIn === undefined) return;
  assert.deepEqual(tokens.flatMap(ownScopes), []);
  for (const token of tokens)
    assert.ok(hasScope(token, staysAsIn), [`Not in ${staysAsIn}:`, ...shown].join('\n'));
}

function hasScope(token: Token, scope: string): boolean {
  return token.scopes.some((name) => `${name}.`.startsWith(`${scope}.`));
}

/** What our grammars add to a token; the root scope stands for the language alone. */
function ownScopes(token: Token): string[] {
  return token.scopes.slice(1).filter((name) => /\.(?:episode-notes|toml)$/.test(name));
}

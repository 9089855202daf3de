import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Range } from 'vscode-languageserver';
import { legend, semanticTokens } from '../../../server/src/features/semanticTokens';
import { Note } from '../../../server/src/note/note';

/** `line:column time type` of each token, 0-based. */
function tokens(text: string, range?: Range): string[] {
  const note = Note.read(text, true);
  const { data } = semanticTokens(note, range);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type] = data.slice(at, at + 4) as [
      number,
      number,
      number,
      number,
    ];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const time = note.lineText(line).slice(character, character + length);
    found.push(`${line}:${character} ${time} ${legend.tokenTypes[type]}`);
  }
  return found;
}

const usual = '# part1: 甲\n(00:00-00:10) ***1.1: 一***\n(00:10-00:20) ***1.2: 二***\n';

describe('semantic tokens', () => {
  it('mark times that do not exist', () => {
    assert.deepEqual(
      tokens(`${usual}  (00:20-00:75) ***1.3: 三***\n(1:60:00-01:99) ***1.4: 四***\n`),
      ['3:9 00:75 invalidTime', '4:1 1:60:00 invalidTime', '4:9 01:99 invalidTime'],
    );
  });

  it('mark times that are written otherwise than most', () => {
    assert.deepEqual(
      tokens(`${usual}(0:20-00:30) ***1.3: 三***\n正文\n(00:30-0:40) ***1.4: 四***\n`),
      ['3:1 0:20 unusualTime', '5:7 0:40 unusualTime'],
    );
  });

  it('leave all else to the grammar', () => {
    assert.deepEqual(tokens(usual), []);
    assert.deepEqual(tokens(`${usual}(00:20-) ***1.3: 三***\n(12:00-13:00) ***1.4: 四***\n`), []);
    assert.deepEqual(tokens('# part1: 甲\n(0:00-00:10) ***1.1: 一***\n'), []);
    assert.deepEqual(tokens(''), []);
  });

  it('are those of a range where an editor asks for one', () => {
    const text = `${usual}(0:20-00:30) ***1.3: 三***\n\n(0:30-00:40) ***1.4: 四***\n\n(0:40-00:50) ***1.5: 五***\n(00:50-00:55) ***1.6: 六***`;
    const lines = (first: number, last: number) => ({
      start: { line: first, character: 0 },
      end: { line: last, character: 0 },
    });
    assert.deepEqual(tokens(text, lines(4, 5)), ['3:1 0:20 unusualTime', '5:1 0:30 unusualTime']);
    assert.deepEqual(tokens(text, lines(8, 99)), []);
    assert.equal(tokens(text).length, 3);
  });

  it('have a type in the manifest each, and a scope by which themes colour it', () => {
    const { semanticTokenTypes, semanticTokenScopes } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ).contributes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id }: { id: string }) => id),
      legend.tokenTypes,
    );
    assert.deepEqual(Object.keys(semanticTokenScopes[0]?.scopes ?? {}), legend.tokenTypes);
  });
});

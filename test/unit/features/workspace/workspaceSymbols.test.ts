import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver';
import {
  matches,
  plainQuery,
  symbolsOf,
  workspaceSymbol,
} from '../../../../server/src/features/workspace/workspaceSymbols';
import { Note } from '../../../../server/src/note/note';

const text = `+++
title = "园艺"
+++
(00:00-00:01) ***0.1: 序***
# part1: 春天 Spring
  (00:00-00:10) ***1.1: 翻土***
(00:10-00:20) ***1.2:***
(00:20-00:30) ***播种***
`;
const symbols = [...symbolsOf(Note.read(text))];

describe('workspace symbols', () => {
  it('are the parts and segments of a note, each with the part that it stands in', () => {
    assert.deepEqual(
      symbols.map(({ name, part }) => [name, part]),
      [
        ['0.1 序', ''],
        ['part1: 春天 Spring', undefined],
        ['1.1 翻土', 'part1: 春天 Spring'],
        ['1.2 00:10-00:20', 'part1: 春天 Spring'],
        ['播种', 'part1: 春天 Spring'],
      ],
    );
  });

  it('lead to the header or heading', () => {
    assert.deepEqual(workspaceSymbol(symbols[2]!, 'file:///a.md'), {
      name: '1.1 翻土',
      kind: SymbolKind.Event,
      containerName: 'a · part1: 春天 Spring',
      location: {
        uri: 'file:///a.md',
        range: { start: { line: 5, character: 2 }, end: { line: 5, character: 29 } },
      },
    });
    const part = workspaceSymbol(symbols[1]!, 'file:///posts/12/index.md');
    assert.equal(part.kind, SymbolKind.Module);
    assert.equal(part.containerName, '12');
  });

  it('are found by letters in their order, whatever their case and the blanks between', () => {
    const found = (query: string) =>
      symbols.filter((symbol) => matches(symbol, plainQuery(query))).map(({ name }) => name);
    assert.deepEqual(found('1.1翻'), ['1.1 翻土']);
    assert.deepEqual(found('翻 spr'), ['1.1 翻土']);
    assert.deepEqual(
      found('SPRING'),
      symbols.slice(1).map(({ name }) => name),
    );
    assert.equal(found('').length, symbols.length);
    assert.deepEqual(found('土翻'), []);
  });
});

import assert from 'node:assert/strict';
import type {
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { change, faulty, uri } from './sampleNote';

const textDocument = { uri };

afterEach(endAll);

describe('requests over the protocol', () => {
  it('give the outline, nested or flat as the client takes it', async () => {
    const nesting = await TestClient.start({ capabilities: able });
    await nesting.open(uri, faulty);
    const symbols = await nesting.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    const part = symbols.find(({ name }) => name === 'part1: 开场');
    assert.deepEqual(
      part?.children?.map(({ name, detail }) => [name, detail]),
      [
        ['1.1: 问好', '00:00–00:10 · 10s'],
        ['1.2: 预告', '00:08–00:20 · 12s'],
      ],
    );
    const plain = await TestClient.start();
    await plain.open(uri, faulty);
    const flat = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.ok(flat.every(({ location }) => location.uri === uri));
    assert.ok(flat.some(({ containerName }) => containerName === 'part1: 开场'));
  });

  it('give folds, no more than the client takes', async () => {
    const limited = {
      ...able,
      textDocument: { ...able.textDocument, foldingRange: { rangeLimit: 2 } },
    };
    const client = await TestClient.start({ capabilities: limited });
    await client.open(uri, faulty);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument,
    });
    assert.deepEqual(folds, [
      { startLine: 0, endLine: 2 },
      { startLine: 3, endLine: 8 },
    ]);
  });

  it('complete the text as it is after the last change, sent a moment before', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    client.change(uri, 2, change(9, 0, 9, 0, '\n(00:2)'));
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 10, character: 5 },
      context: { triggerKind: 1 },
    });
    assert.equal(items[0]?.label, '(00:20-…) 1.3');
    assert.equal(items[0]?.insertTextFormat, 2);
  });

  it('complete in plain text for a client without snippets', async () => {
    const client = await TestClient.start();
    await client.open(uri, `${faulty}\n(`);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 10, character: 1 },
      context: { triggerKind: 2, triggerCharacter: '(' },
    });
    assert.ok(items.length > 0);
    assert.ok(
      items.every(({ insertTextFormat = 1, command }) => insertTextFormat === 1 && !command),
    );
  });

  it('give the segments, the one at a position and its neighbours', async () => {
    const client = await TestClient.start();
    await client.open(uri, faulty);
    const episode = await client.request('episodeNotes/episode', { textDocument });
    assert.deepEqual(episode, { segments: 2, length: 20_000 });
    const segments = await client.request<{ number: string }[]>('episodeNotes/segments', {
      textDocument,
    });
    assert.deepEqual(
      segments.map(({ number }) => number),
      ['1.1', '1.2'],
    );
    const position = { line: 5, character: 0 };
    const segment = await client.request<{ number: string; share: number }>(
      'episodeNotes/segmentAt',
      { textDocument, position },
    );
    assert.deepEqual([segment.number, segment.share], ['1.1', 0]);
    const next = await client.request('episodeNotes/neighbour', {
      textDocument,
      position,
      direction: 'next',
    });
    assert.deepEqual(next, { line: 7, character: 22 });
  });
});

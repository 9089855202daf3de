import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import type { RefactorResult } from '../../server/src/protocol/protocol';
import { able, endAll, TestClient } from './client';
import { clean, faulty, mending, uri } from './sampleNote';

const textDocument = { uri };
const cursor = { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } };
const list = (client: TestClient, only: string, range = cursor) =>
  client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context: { diagnostics: [], only: [only] },
  });
const refactor = (client: TestClient, refactoring: object, range: unknown = cursor) =>
  client.request<RefactorResult | null>('episodeNotes/refactor', {
    textDocument,
    range,
    refactoring,
  });
const swapped = clean.replace('(00:00-00:10)', '(00:20-00:30)').replace('1.1', '1.9');

afterEach(endAll);

describe('refactorings over the protocol', () => {
  it('get their edit, with the version, when they are chosen', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, clean, 'markdown', 4);
    const [merge] = await list(client, 'refactor.rewrite.episodeNotes.merge');
    assert.equal(merge?.edit, undefined);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', merge);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 4 });
    assert.ok(change.edits.length > 1);
  });

  it('get no edit when the text has changed since they were listed', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    const [merge] = await list(client, 'refactor.rewrite.episodeNotes.merge');
    await client.change(uri, 2, mending);
    assert.equal((await client.request<CodeAction>('codeAction/resolve', merge)).edit, undefined);
  });

  it('shift times by an amount, and say why where they cannot', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, clean, 'markdown', 4);
    const shifted = await refactor(client, { kind: 'shiftTimes', amount: '+1:00' });
    assert.equal(shifted?.version, 4);
    assert.deepEqual(
      shifted.edits.map(({ newText }) => newText),
      ['1', '1', '1', '1'],
    );
    const refused = await refactor(client, { kind: 'shiftTimes', amount: '-1' });
    assert.match(refused?.refusal ?? '', /00:00 of 1\.1/);
  });

  it('convert the front matter of a post that has nothing else yet', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, '---\ntitle: 和面 # 暂定\n---\n', 'markdown', 4);
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const result = await refactor(client, { kind: 'convertToJson' }, start);
    assert.equal(result?.notice, '1 comment was left out, as JSON has none');
    assert.equal(result.edits.length, 1);
  });

  it('make words bold, of the text as it is by now', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, clean, 'markdown', 4);
    const words = { start: { line: 5, character: 2 }, end: { line: 5, character: 4 } };
    const bold = await refactor(client, { kind: 'toggleBold' }, words);
    assert.equal(bold?.version, 4);
    assert.deepEqual(
      bold.edits.map(({ range, newText }) => [range.start.character, newText]),
      [
        [2, '**'],
        [4, '**'],
      ],
    );
    const blank = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
    assert.match((await refactor(client, { kind: 'toggleBold' }, blank))?.refusal ?? '', /^Select/);
  });

  it('refuse in the language of the client', async () => {
    const client = await TestClient.start({ capabilities: able, locale: 'zh-cn' });
    await client.open(uri, clean);
    const refused = await refactor(client, { kind: 'moveSegmentUp' });
    assert.equal(refused?.refusal, '1.1 上面没有片段了');
  });

  it('have nothing to do in a file that is no note', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, '# 随笔\n');
    assert.equal(await refactor(client, { kind: 'shiftTimes' }), null);
    assert.deepEqual(await list(client, 'refactor'), []);
  });

  it('are refused as requests where the parameters are none', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, clean);
    for (const wrong of [undefined, null, 'shiftTimes', {}, { kind: 'constructor' }]) {
      await assert.rejects(refactor(client, wrong as never), /names no refactoring/);
    }
    await assert.rejects(refactor(client, { kind: 'shiftTimes' }, null), /names no range/);
    assert.deepEqual(client.failures, []);
  });
});

describe('organising segments over the protocol', () => {
  it('is a source action that a client asks for, and gone where all is in order', async () => {
    const client = await TestClient.start({ capabilities: able });
    const kinds = client.initialized.capabilities.codeActionProvider;
    assert.ok(
      typeof kinds === 'object' && kinds.codeActionKinds?.includes('source.organizeSegments'),
    );
    await client.open(uri, swapped);
    const [organize, ...others] = await list(client, 'source.organizeSegments');
    assert.deepEqual(others, []);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', organize);
    assert.ok(edit?.documentChanges);
    await client.change(uri, 2, { text: clean });
    assert.deepEqual(await list(client, 'source.organizeSegments'), []);
  });
});

describe('a file that may become a note', () => {
  const text = '+++\ntitle = "甲"\n+++\n';
  const end = { line: 3, character: 0 };

  for (const kind of ['insertSegment', 'insertPart']) {
    it(`does so by ${kind}, and has nothing found before`, async () => {
      const client = await TestClient.start({ capabilities: able });
      await client.open(uri, text);
      const result = await refactor(client, { kind }, { start: end, end });
      const [edit, ...others] = result?.edits ?? [];
      assert.match(edit?.newText ?? '', /^\n\n# part1: .+\n\(00:00-00:01\) \*{3}1\.1: .+\n- .+$/);
      assert.deepEqual(others, []);
      assert.equal(await client.request('episodeNotes/episode', { textDocument }), 'blank');
      const report = await client.request<{ items: unknown[] }>('textDocument/diagnostic', {
        textDocument,
      });
      assert.deepEqual(report.items, []);
    });
  }

  it('is none once it has text, nor by any other change', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, text);
    assert.equal(await refactor(client, { kind: 'shiftTimes' }), null);
    const post = `${text}随笔。\n`;
    await client.open('file:///post.md', post);
    const result = await client.request('episodeNotes/refactor', {
      textDocument: { uri: 'file:///post.md' },
      range: { start: end, end },
      refactoring: { kind: 'insertPart' },
    });
    assert.equal(result, null);
  });
});

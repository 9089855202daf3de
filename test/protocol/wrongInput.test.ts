import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver/node';
import type { TimelineResult } from '../../server/src/protocol/timelineProtocol';
import { askEverything, emptyAnswers, methods, paramsAt } from './askEverything';
import { able, endAll, TestClient } from './client';
import { clean, faulty, mending, uri } from './sampleNote';

/** An answer's item without what differs by the client's context alone. */
function withoutFilter(item: unknown): unknown {
  return (item as { title?: unknown }).title ?? item;
}

afterEach(endAll);

describe('wrong messages', () => {
  it('about a document that is not open, or is no note, are answered with nothing', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open('file:///post.md', '# 随笔\n\n- 在 (00:19) 处\n');
    await client.open('file:///code.md', '+++\ntags = ["甲"]\n+++\n```\n# part1: 甲\n```\n');
    const uris = ['file:///unknown.md', 'file:///post.md', 'file:///code.md', '', 'no uri'];
    for (const of of uris) {
      for (const method of methods) {
        const answer = await client.request(method, paramsAt(of, 0, 0));
        assert.deepEqual(answer, emptyAnswers[method], `${method} of ${of}`);
      }
    }
    assert.deepEqual(client.failures, []);
  });

  it('with a position far outside are answered', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, clean);
    const far = 2 ** 31 - 1;
    for (const [line, character] of [
      [far, far],
      [0, far],
      [far, 0],
      [-1, -1],
      [4, -5],
    ] as const) {
      await askEverything(client, uri, line, character);
    }
  });

  it('with malformed parameters are refused, and the next ones answered', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    const wrong = [{}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 3 } }];
    for (const method of methods) {
      for (const params of wrong) {
        await assert.rejects(client.request(method, params), { code: ErrorCodes.InvalidParams });
      }
    }
    const withoutPlace = { textDocument: { uri }, position: { line: 'x' }, range: { start: {} } };
    for (const method of [
      'textDocument/completion',
      'textDocument/codeAction',
      'textDocument/hover',
      'textDocument/inlayHint',
      'textDocument/semanticTokens/range',
      'textDocument/selectionRange',
      'episodeNotes/segmentAt',
    ]) {
      await assert.rejects(client.request(method, withoutPlace), {
        code: ErrorCodes.InvalidParams,
      });
    }
    assert.equal((await client.pull(uri)).length, 1);
    assert.deepEqual(client.failures, []);
  });

  const overlap = { start: { line: 7, character: 1 }, end: { line: 7, character: 6 } };
  /** What LSP wants of a client and some leave out, or fill with something else. */
  const sloppy: Record<string, unknown[]> = {
    'textDocument/codeAction': [
      undefined,
      null,
      {},
      'context',
      { diagnostics: null },
      { diagnostics: {} },
      {
        diagnostics: [null, 3, {}, { range: null }, { range: { start: {} }, code: 'time-overlap' }],
      },
      { diagnostics: [], only: null },
      { diagnostics: [], only: [] },
      { diagnostics: [], only: [null, 'quickfix'] },
      { diagnostics: [], triggerKind: null },
    ],
    'textDocument/completion': [undefined, null, {}, 'context', { triggerKind: null }],
    'textDocument/references': [undefined, null, {}],
  };
  for (const [method, contexts] of Object.entries(sloppy)) {
    it(`without a context, or with half of one, are answered in full: ${method}`, async () => {
      const client = await TestClient.start({ capabilities: able });
      await client.open(uri, `${faulty.replace('title', 'tags = ["a"]\ntitle')}\n`);
      const isCompletion = method === 'textDocument/completion';
      const position = isCompletion ? { line: 11, character: 0 } : { line: 1, character: 9 };
      const range = { start: { ...overlap.start, line: 8 }, end: { ...overlap.end, line: 8 } };
      const params = { textDocument: { uri }, position, range };
      const whole = { diagnostics: [], triggerKind: 1, includeDeclaration: true };
      const expected = await client.request<unknown[]>(method, { ...params, context: whole });
      const titles = (list: unknown[]) => JSON.stringify(list.map(withoutFilter));
      assert.ok(expected.length > 0);
      for (const context of contexts) {
        const answer = await client.request<unknown[]>(method, { ...params, context });
        const isFiltered = JSON.stringify(context ?? '').includes('quickfix');
        if (isFiltered) assert.ok(answer.length > 0);
        else assert.equal(titles(answer), titles(expected), JSON.stringify(context));
      }
      assert.deepEqual(client.failures, []);
    });
  }

  it('of the timeline and of refactorings may leave out what they need not say', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    const textDocument = { uri };
    for (const position of [undefined, null, {}, 'x']) {
      const params = { textDocument, position };
      const { picture, current } = await client.request<TimelineResult>(
        'episodeNotes/timeline',
        params,
      );
      assert.deepEqual([picture.items.length, current], [3, null]);
    }
    for (const refactoring of [
      { kind: 'shiftTimes', amount: null },
      { kind: 'stretchTimes', points: null },
      { kind: 'toggleBold', others: null },
    ]) {
      const params = { textDocument, range: overlap, refactoring, onlyJudge: null };
      assert.notEqual(await client.request('episodeNotes/refactor', params), null);
    }
    assert.deepEqual(client.failures, []);
  });

  it('to resolve nothing of ours give it back as it was', async () => {
    const client = await TestClient.start({ capabilities: able });
    for (const method of ['codeAction/resolve', 'completionItem/resolve', 'documentLink/resolve']) {
      for (const item of [
        {},
        { data: null },
        { data: 3 },
        { data: { uri: 3 } },
        { data: { uri } },
      ]) {
        assert.deepEqual(await client.request(method, item), item, method);
      }
    }
    assert.deepEqual(client.failures, []);
  });

  it('to rename without a new name are refused, and rename nothing to “undefined”', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    for (const newName of [undefined, null, 3]) {
      const params = { textDocument: { uri }, position: { line: 3, character: 7 }, newName };
      await assert.rejects(client.request('textDocument/rename', params), {
        code: ErrorCodes.InvalidParams,
      });
    }
  });

  it('of a client that says nothing of itself, or of changed files, are taken', async () => {
    const client = await TestClient.start({ capabilities: null as never });
    await client.open(uri, faulty);
    assert.equal((await client.pushed(uri, 1)).length, 1);
    for (const params of [{}, { changes: null }, { changes: [null, {}, { uri: 3 }] }]) {
      await client.notify('workspace/didChangeWatchedFiles', params);
    }
    await client.request('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(client.failures, []);
  });

  it('that change, close or open a document wrongly spoil no other', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    await client.change('file:///never-opened.md', 2, mending);
    await client.notify('textDocument/didClose', {
      textDocument: { uri: 'file:///never-opened.md' },
    });
    await client.change(uri, 2);
    await client.notify('textDocument/didChange', { textDocument: { uri }, contentChanges: 3 });
    await client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///b.md' } });
    await client.notify('textDocument/didOpen', {});
    await client.notify('no/such/notification', {});
    await assert.rejects(client.request('no/such/request', {}), {
      code: ErrorCodes.MethodNotFound,
    });
    assert.equal((await client.pull(uri)).length, 1);
    await client.change(uri, 3, mending);
    assert.equal((await client.pull(uri)).length, 0);
  });

  it('of settings in any shape leave the defaults', async () => {
    for (const garbage of [null, 3, 'x', [], { rules: [] }, { rules: { 'time-overlap': {} } }]) {
      const client = await TestClient.start({ capabilities: able, settings: () => garbage });
      await client.open(uri, faulty);
      assert.equal((await client.pull(uri)).length, 1, JSON.stringify(garbage));
      await client.notify('workspace/didChangeConfiguration', {});
      assert.equal((await client.pull(uri)).length, 1);
      assert.deepEqual(client.failures, []);
      client.kill();
    }
  });

  it('that settings can’t be had at all leave the defaults', async () => {
    const settings = () => {
      throw new Error('no settings today');
    };
    const client = await TestClient.start({ capabilities: able, settings });
    await client.open(uri, faulty);
    assert.equal((await client.pull(uri)).length, 1);
  });
});

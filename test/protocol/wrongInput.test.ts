import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver/node';
import type { TimelineResult } from '../../server/src/protocol/timelineProtocol';
import { able, endAll, TestClient } from './client';
import { clean, faulty, mending, uri } from './sampleNote';

const emptyAnswers: Record<string, unknown> = {
  'textDocument/documentSymbol': [],
  'textDocument/foldingRange': [],
  'textDocument/completion': [],
  'textDocument/diagnostic': { kind: 'full', items: [] },
  'textDocument/codeAction': [],
  'textDocument/documentLink': [],
  'textDocument/documentHighlight': null,
  'textDocument/formatting': [],
  'textDocument/prepareRename': null,
  'textDocument/references': null,
  'textDocument/hover': null,
  'textDocument/inlayHint': [],
  'textDocument/semanticTokens/full': { data: [] },
  'textDocument/semanticTokens/range': { data: [] },
  'textDocument/selectionRange': [],
  'episodeNotes/episode': null,
  'episodeNotes/segments': [],
  'episodeNotes/segmentAt': null,
  'episodeNotes/neighbour': null,
};
const methods = Object.keys(emptyAnswers);

function paramsAt(of: string, line: number, character: number) {
  const position = { line, character };
  return {
    textDocument: { uri: of },
    position,
    positions: [position],
    range: { start: position, end: position },
    context: { diagnostics: [], triggerKind: 1 },
    direction: 'next',
  };
}

/** An answer's item without what differs by the client's context alone. */
function withoutFilter(item: unknown): unknown {
  return (item as { title?: unknown }).title ?? item;
}

/** Asks for everything; whatever the answers are, there must be some, and nothing in the log. */
async function askEverything(client: TestClient, of: string, line = 0, character = 0) {
  for (const method of methods) {
    const answer = await client.request(method, paramsAt(of, line, character));
    assert.notEqual(answer, undefined, method);
  }
  assert.deepEqual(client.failures, []);
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

describe('bad documents', () => {
  const documents: Record<string, string> = {
    'an empty file': '',
    'a single line end': '\n',
    'lone surrogates':
      '# part1: \ud800\n(00:00-00:10) ***1.1: \udc00x\ud83d***\n- \ud83d**\udc4d**了\n',
    NUL: '\0\n# part1: \0\n(00:00-00:10) ***1.1: \0***\n- \0\n',
    'lone CR': faulty.replaceAll('\n', '\r'),
    'numbers of ten digits':
      '# part9999999999: x\n(00:00-00:10) ***9999999999.9999999999: y***\n- z\n',
    'absurd times':
      '# part1: x\n(9999999999:99-00:99999) ***1.1: y***\n- z\n(999999999:00:00-0:0) ***1.2: y***\n',
    'an unclosed fence': `# part1: x\n\`\`\`\n${faulty}`,
    'an unclosed comment': `# part1: x\n<!--\n${faulty}`,
    'unclosed front matter': '+++\ntitle = "x"\n# part1: x\n(00:00-00:10) ***1.1: y***\n',
    'front matter that is not TOML': '+++\n{[=\n+++\n# part1: x\n',
    'unclosed JSON front matter': '{ "title": \n# part1: x\n',
    'nothing but stars': `# part1: x\n(00:00-00:10) ***1.1: y***\n${'*'.repeat(5000)}\n`,
    brackets: `# part1: x\n(00:00-00:10) ***1.1: y***\n${'['.repeat(20_000)}\n`,
  };
  for (const [what, text] of Object.entries(documents)) {
    it(`with ${what} are answered without a failure`, async () => {
      const client = await TestClient.start({ capabilities: able });
      await client.open(uri, text, 'episode-notes');
      for (const line of [0, 1, 2]) await askEverything(client, uri, line, 1);
      await client.change(uri, 2, { text: `${text}\n${text}` });
      await askEverything(client, uri);
    });
  }

  it('with a line of 5 MB are answered without a failure, in text and in a title', async () => {
    const client = await TestClient.start({ capabilities: able });
    const long = '很长的一行'.repeat(1_000_000);
    for (const [at, text] of [
      `# part1: x\n(00:00-00:10) ***1.1: y***\n- ${long}\n`,
      `# part1: x\n(00:00-00:10) ***1.1: ${long}***\n- z\n`,
      `# part1: ${long}\n`,
    ].entries()) {
      const own = `file:///long-${at}.md`;
      await client.open(own, text);
      await askEverything(client, own, 1, 1);
      await client.notify('textDocument/didClose', { textDocument: { uri: own } });
    }
  });
});

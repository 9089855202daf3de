import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { clean, faulty, mending, uri } from './sampleNote';

const emptyAnswers: Record<string, unknown> = {
  'textDocument/documentSymbol': [],
  'textDocument/foldingRange': [],
  'textDocument/completion': [],
  'textDocument/diagnostic': { kind: 'full', items: [] },
  'textDocument/codeAction': [],
  'textDocument/documentLink': [],
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
    for (const of of ['file:///unknown.md', 'file:///post.md', '', 'no uri']) {
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

  it('without a context are answered', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, `${faulty}\n`);
    const { context: _, ...params } = paramsAt(uri, 10, 0);
    assert.notDeepEqual(await client.request('textDocument/completion', params), []);
    const { range } = paramsAt(uri, 7, 3);
    const actions = await client.request('textDocument/codeAction', { ...params, range });
    assert.notDeepEqual(actions, []);
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

import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { faulty, mending, uri } from './sampleNote';

const textDocument = { uri };
const params = {
  textDocument,
  range: { start: { line: 7, character: 3 }, end: { line: 7, character: 3 } },
  context: { diagnostics: [] },
};
const endEarlier = {
  range: { start: { line: 4, character: 10 }, end: { line: 4, character: 12 } },
  newText: '08',
};
const fixAll = { ...params, context: { diagnostics: [], only: ['source.fixAll'] } };
const simple = { textDocument: { codeAction: { codeActionLiteralSupport: {} } } };
const list = (client: TestClient, request: object = params) =>
  client.request<CodeAction[]>('textDocument/codeAction', request);
const resolve = (client: TestClient, action: CodeAction) =>
  client.request<CodeAction>('codeAction/resolve', action);

afterEach(endAll);

describe('code actions over the protocol', () => {
  it('get their edit, with the version, when they are chosen', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty, 'markdown', 5);
    const [first] = await list(client);
    assert.equal(first?.edit, undefined);
    const { edit } = await resolve(client, first!);
    assert.deepEqual(edit, {
      documentChanges: [{ textDocument: { uri, version: 5 }, edits: [endEarlier] }],
    });
  });

  it('tell two findings at the same place apart, and know the name of the file', async () => {
    const client = await TestClient.start({ capabilities: able });
    const bare = 'file:///notes/2025-03-01-%E6%9D%82%E8%B0%88.md';
    await client.open(bare, faulty.replace(/ #.*\n.*/, ''));
    const diagnostics = await client.pull(bare);
    const required = diagnostics.filter(({ code }) => code === 'front-matter-required');
    assert.equal(required.length, 2);
    const actions = await list(client, {
      textDocument: { uri: bare },
      range: required[0]!.range,
      context: { diagnostics: required, only: ['quickfix'] },
    });
    const fixes = actions.filter(({ title }) => title.startsWith('Insert'));
    assert.equal(fixes[0]?.title, 'Insert title = "杂谈"');
    assert.deepEqual(
      fixes.map((action) => action.diagnostics),
      required.map((one) => [one]),
    );
    const edits = await Promise.all(fixes.map((action) => resolve(client, action)));
    const texts = edits.map(({ edit }) => JSON.stringify(edit?.documentChanges));
    assert.match(texts[0]!, /title = /);
    assert.match(texts[1]!, /date = /);
  });

  it('carry their edit at once for a client that does not ask for it, without versions if need be', async () => {
    const client = await TestClient.start({ capabilities: simple });
    await client.open(uri, faulty);
    const [first] = await list(client);
    assert.deepEqual(first?.edit, { changes: { [uri]: [endEarlier] } });
  });

  it('that ask the author first stand beside those that carry their edit', async () => {
    const client = await TestClient.start({
      capabilities: simple,
      initializationOptions: { timeCommands: true },
    });
    await client.open(uri, faulty);
    const actions = await list(client);
    assert.ok(actions.some(({ edit }) => edit !== undefined));
    assert.ok(actions.some(({ command }) => command?.command === 'episodeNotes.shiftTimes'));
    assert.deepEqual(client.failures, []);
  });

  it('get no edit when the text has changed since they were listed', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    const actions = [...(await list(client)), ...(await list(client, fixAll))];
    assert.ok(actions.length > 2);
    await client.change(uri, 2, mending);
    for (const action of actions) assert.equal((await resolve(client, action)).edit, undefined);
  });

  it('get no edit when their document is closed', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    const [first] = await list(client);
    await client.notify('textDocument/didClose', { textDocument });
    assert.equal((await resolve(client, first!)).edit, undefined);
    assert.deepEqual(await list(client), []);
  });

  it('fix everything for a client that asks for that', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    const automatic = { ...params, context: { diagnostics: [], triggerKind: 2 } };
    const unasked = await list(client, automatic);
    assert.ok(unasked.length > 0 && unasked.every(({ kind }) => !kind?.startsWith('source')));
    const [only, ...others] = await list(client, fixAll);
    assert.deepEqual(others, []);
    assert.equal(only?.kind, 'source.fixAll.episodeNotes');
    const { edit } = await resolve(client, only!);
    assert.deepEqual(edit?.documentChanges, [
      { textDocument: { uri, version: 1 }, edits: [endEarlier] },
    ]);
  });

  it('hand back actions of others as they are', async () => {
    const client = await TestClient.start({ capabilities: able });
    for (const data of [undefined, null, 3, { uri: 3 }, { uri: 'file:///unknown.md' }]) {
      const action = { title: 'x', ...(data !== undefined && { data }) };
      assert.deepEqual(await resolve(client, action), action);
    }
    assert.deepEqual(client.failures, []);
  });
});

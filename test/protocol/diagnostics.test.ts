import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { clean, faulty, mending, spoiling, uri } from './sampleNote';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

afterEach(endAll);

describe('findings over the protocol', () => {
  it('are the same by pull and by push', async () => {
    const [pulls, isPushed] = [
      await TestClient.start({ capabilities: able }),
      await TestClient.start(),
    ];
    await pulls.open(uri, faulty);
    await isPushed.open(uri, faulty);
    const pushed = await isPushed.pushed(uri, 1);
    assert.deepEqual(codes(pushed), ['time-overlap']);
    assert.deepEqual(await pulls.pull(uri), pushed);
    assert.deepEqual(pulls.published, []);
    assert.equal(await pulls.stop(), 0);
  });

  it('outlive a reason that is written where a comment cannot have one', async () => {
    const client = await TestClient.start({ capabilities: able });
    const comment = '<!-- episode-notes-disable-line time-gap -- 先这样 -->';
    await client.open(uri, faulty.replace(/\n*$/, ` ${comment}\n`));
    const [unused, overlap] = ['suppression-unused', 'time-overlap'];
    assert.deepEqual(codes(await client.pull(uri)).sort(), [unused, unused, overlap]);
  });

  it('follow incremental and full changes', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    await client.change(uri, 2, mending);
    assert.deepEqual(await client.pull(uri), []);
    await client.change(uri, 3, { text: faulty });
    assert.deepEqual(codes(await client.pull(uri)), ['time-overlap']);
  });

  it('are published as an empty set when a file stops having any', async () => {
    const client = await TestClient.start();
    await client.open(uri, faulty);
    await client.pushed(uri, 1);
    await client.change(uri, 2, mending);
    assert.deepEqual(await client.pushed(uri, 2), []);
  });

  it('are published as an empty set when the file ceases to be a note or is closed', async () => {
    const client = await TestClient.start();
    await client.open(uri, faulty);
    await client.pushed(uri, 1);
    await client.change(uri, 2, { text: '# 随笔\n' });
    assert.deepEqual(await client.pushed(uri, 2), []);
    await client.change(uri, 3, { text: faulty });
    await client.pushed(uri, 3);
    const before = client.published.length;
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.published.length > before);
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  it('are not published at all for ordinary Markdown and clean notes', async () => {
    const client = await TestClient.start();
    await client.open('file:///post.md', '# 随笔\n\n报**“错”的**，\n');
    await client.open('file:///clean.md', clean);
    await client.open(uri, faulty);
    await client.pushed(uri, 1);
    assert.deepEqual([...new Set(client.published.map((one) => one.uri))], [uri]);
  });

  it('of 200 changes in a burst are complete for the last version', async () => {
    const client = await TestClient.start();
    await client.open(uri, faulty);
    for (let version = 2; version <= 201; version++) {
      client.change(uri, version, version % 2 === 0 ? mending : spoiling);
    }
    assert.deepEqual(codes(await client.pushed(uri, 201)), ['time-overlap']);
    assert.equal(client.published.at(-1)?.version, 201);
    assert.equal(await client.stop(), 0);
    assert.equal(client.published.at(-1)?.version, 201);
    assert.deepEqual(client.failures, []);
  });

  it('say where their rule is explained, to a client that says where it explains rules', async () => {
    const rulePages = 'notes-help:/rules/{code}';
    const [told, untold] = [
      await TestClient.start({ capabilities: able, initializationOptions: { rulePages } }),
      await TestClient.start({ capabilities: able }),
    ];
    await told.open(uri, faulty);
    await untold.open(uri, faulty);
    const [finding] = await told.pull(uri);
    assert.deepEqual(finding?.codeDescription, { href: 'notes-help:/rules/time-overlap' });
    const [plain] = await untold.pull(uri);
    assert.equal(plain?.codeDescription, undefined);
  });

  it('are told in the author’s language', async () => {
    const client = await TestClient.start({ capabilities: able, locale: 'zh-cn' });
    await client.open(uri, faulty);
    const [overlap] = await client.pull(uri);
    assert.match(String(overlap!.message), /^1\.2 .*00:08.*\p{Script=Han}/u);
    assert.match(overlap!.relatedInformation?.[0]?.message ?? '', /\p{Script=Han}/u);
  });
});

describe('settings over the protocol', () => {
  const off = { rules: { 'time-overlap': 'off' } };

  it('are asked for each document', async () => {
    const settings = (of: string) => (of === uri ? off : {});
    const client = await TestClient.start({ capabilities: able, settings });
    await client.open(uri, faulty);
    await client.open('file:///other.md', faulty);
    assert.deepEqual(await client.pull(uri), []);
    assert.deepEqual(codes(await client.pull('file:///other.md')), ['time-overlap']);
  });

  it('are asked for again when they change', async () => {
    let current: object = {};
    const client = await TestClient.start({ capabilities: able, settings: () => current });
    await client.open(uri, faulty);
    assert.equal((await client.pull(uri)).length, 1);
    current = off;
    assert.equal((await client.pull(uri)).length, 1);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await client.pull(uri)).length, 0);
  });

  it('that change are served on where the client fails to look at a document again', async () => {
    const client = await TestClient.start({ capabilities: able });
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      throw new Error('not today');
    });
    await client.open(uri, faulty);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.failures.length > 0);
    assert.match(client.failures.join('\n'), /^refreshing diagnostics failed: .*not today/);
    assert.deepEqual(codes(await client.pull(uri)), ['time-overlap']);
    assert.equal(await client.stop(), 0);
  });

  it('come at the start from a client that can’t be asked, and later as they change', async () => {
    const client = await TestClient.start({ initializationOptions: { settings: off } });
    await client.open(uri, faulty);
    await client.notify('workspace/didChangeConfiguration', { settings: { other: {} } });
    await client.notify('workspace/didChangeConfiguration', {
      settings: { episodeNotes: { rules: { 'time-overlap': 'hint' } } },
    });
    await client.until(() => client.published.length > 0);
    assert.deepEqual(
      client.published.map(({ diagnostics }) => diagnostics.map(({ severity }) => severity)),
      [[4]],
    );
  });

  it('that are wrong are told of in the log, and the default holds', async () => {
    const garbage = { rules: { 'time-overlap': 'loud', nonsense: 'off' }, gapTolerance: 'x' };
    const client = await TestClient.start({ capabilities: able, settings: () => garbage });
    await client.open(uri, faulty);
    assert.deepEqual(codes(await client.pull(uri)), ['time-overlap']);
    const told = client.logged.map(({ message }) => message);
    for (const name of ['time-overlap', 'nonsense', 'gapTolerance']) {
      assert.ok(
        told.some((text) => text.includes(name) && text.includes(`not set (${uri})`)),
        name,
      );
    }
    assert.deepEqual(client.failures, []);
  });
});

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { change, faulty, uri } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const watching = {
  ...able,
  workspace: { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const overlapOff = '[rules]\ntime-overlap = "off"\n';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const severities = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => one.severity);

afterEach(() => {
  endAll();
  removeFolders();
});

describe('a site’s file of settings over the protocol', () => {
  it('holds for the notes below it, in all folders, and goes before the editor’s settings', async () => {
    const site = folderWith({ 'site/.episode-notes.toml': overlapOff });
    const settings = () => ({ rules: { 'time-overlap': 'error' } });
    const client = await TestClient.start({ capabilities: able, settings });
    const inside = site.uriOf('site/posts/2025/1.md');
    const beside = site.uriOf('other/1.md');
    await client.open(inside, faulty);
    await client.open(beside, faulty);
    assert.deepEqual(await client.pull(inside), []);
    assert.deepEqual(codes(await client.pull(beside)), ['time-overlap']);
  });

  it('leaves to those further up, and to the editor, what the nearest does not say', async () => {
    const site = folderWith({
      '.episode-notes.toml': '[rules]\ntime-overlap = "hint"\ntime-gap = "error"\n',
      'posts/.episode-notes.toml': '[rules]\ntime-overlap = "information"\n',
    });
    const settings = () => ({ rules: { 'time-first': 'warning', 'time-gap': 'off' } });
    const client = await TestClient.start({ capabilities: able, settings });
    const note = site.uriOf('posts/1.md');
    await client.open(
      note,
      faulty.replace('(00:00-', '(00:01-').concat('\n(00:30-00:40) ***1.3: 三***\n- 丙\n'),
    );
    assert.deepEqual(codes(await client.pull(note)), ['time-first', 'time-overlap', 'time-gap']);
    assert.deepEqual(severities(await client.pull(note)), [2, 3, 1]);
  });

  it('is followed as it comes, changes and goes', async () => {
    const site = folderWith({ 'readme.txt': '' });
    const client = await TestClient.start({ capabilities: watching });
    await client.until(() => client.registered.length > 1);
    const watchers = client.registered.find(
      ({ method }) => method === 'workspace/didChangeWatchedFiles',
    )?.registerOptions.watchers;
    assert.deepEqual(watchers, [{ globPattern: '**/.episode-notes.toml' }]);

    const [note, config] = [site.uriOf('1.md'), site.uriOf('.episode-notes.toml')];
    const tell = (type: FileChangeType) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type }] });
    await client.open(note, faulty);
    assert.deepEqual(severities(await client.pull(note)), [1]);

    writeFileSync(fileURLToPath(config), overlapOff);
    await tell(FileChangeType.Created);
    assert.deepEqual(await client.pull(note), []);

    writeFileSync(fileURLToPath(config), overlapOff.replace('off', 'hint'));
    await tell(FileChangeType.Changed);
    assert.deepEqual(severities(await client.pull(note)), [4]);

    rmSync(fileURLToPath(config));
    await tell(FileChangeType.Deleted);
    assert.deepEqual(severities(await client.pull(note)), [1]);
  });

  it('is looked at again when a note below it is opened, for clients do not tell of all changes', async () => {
    const site = folderWith({ '.episode-notes.toml': overlapOff });
    const client = await TestClient.start({ capabilities: watching });
    const [note, another] = [site.uriOf('1.md'), site.uriOf('2.md')];
    await client.open(note, faulty);
    assert.deepEqual(await client.pull(note), []);
    rmSync(fileURLToPath(site.uriOf('.episode-notes.toml')));
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    await client.open(another, faulty);
    await refreshed;
    assert.deepEqual(codes(await client.pull(another)), ['time-overlap']);
    assert.deepEqual(codes(await client.pull(note)), ['time-overlap']);
  });

  it('has its faults published while a note below it is open, and none when it is gone', async () => {
    const site = folderWith({ '.episode-notes.toml': '[rules]\ntime-gaps = "off"\n' });
    const client = await TestClient.start({ capabilities: watching });
    const config = site.uriOf('.episode-notes.toml');
    await client.open(site.uriOf('1.md'), faulty);
    await client.pull(site.uriOf('1.md'));
    const told = () => client.published.filter((one) => one.uri === config);
    await client.until(() => told().length === 1);
    const [fault] = told()[0]!.diagnostics;
    assert.equal(fault?.code, 'config-invalid');
    assert.equal(fault?.message, 'There is no rule "time-gaps"');
    assert.deepEqual(fault?.range, change(1, 0, 1, 9, '').range);

    rmSync(fileURLToPath(config));
    const changes = [{ uri: config, type: FileChangeType.Deleted }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.until(() => told().length === 2);
    assert.deepEqual(told()[1]!.diagnostics, []);
  });

  it('is read through a client that reads files, wherever they are', async () => {
    const files = new Map([['memory:/site/.episode-notes.toml', overlapOff]]);
    const asked: string[] = [];
    const client = await TestClient.start({
      capabilities: able,
      initializationOptions: { readsFiles: true },
    });
    client.connection.onRequest('episodeNotes/readFile', (params: { uri: string }) => {
      asked.push(params.uri);
      return files.get(params.uri) ?? null;
    });
    const note = 'memory:/site/posts/1.md';
    await client.open(note, faulty);
    assert.deepEqual(await client.pull(note), []);
    assert.deepEqual(asked.sort(), [
      'memory:/.episode-notes.toml',
      'memory:/site/.episode-notes.toml',
      'memory:/site/posts/.episode-notes.toml',
    ]);
    await client.open('memory:/site/posts/2.md', faulty);
    assert.deepEqual(await client.pull('memory:/site/posts/2.md'), []);
    await client.change('memory:/site/posts/2.md', 2, { text: `${faulty}\n- 又一句\n` });
    assert.deepEqual(await client.pull('memory:/site/posts/2.md'), []);
    assert.equal(asked.length, 6, 'each is read once for each note that is opened');
  });

  it('that cannot be read leaves the editor’s settings', async () => {
    const client = await TestClient.start({
      capabilities: able,
      initializationOptions: { readsFiles: true },
    });
    client.connection.onRequest('episodeNotes/readFile', () => {
      throw new Error('the connection to the other machine is lost');
    });
    await client.open(uri, faulty);
    assert.deepEqual(codes(await client.pull(uri)), ['time-overlap']);
    assert.ok(client.failures.some((text) => text.includes('.episode-notes.toml')));
  });

  it('is not looked for above a note that is in no folder yet', async () => {
    const asked: string[] = [];
    const client = await TestClient.start({
      capabilities: able,
      initializationOptions: { readsFiles: true },
      settings: () => ({ rules: { 'time-overlap': 'hint' } }),
    });
    client.connection.onRequest('episodeNotes/readFile', (params: { uri: string }) => {
      asked.push(params.uri);
      return null;
    });
    await client.open('untitled:Untitled-1', faulty);
    assert.deepEqual(severities(await client.pull('untitled:Untitled-1')), [4]);
    assert.deepEqual(asked, []);
  });

  it('is the same file however the client spells its URI from message to message', async () => {
    let stored = overlapOff;
    const client = await TestClient.start({
      capabilities: watching,
      initializationOptions: { readsFiles: true },
    });
    const isConfig = /^file:\/\/\/c:\/字\/\.episode-notes\.toml$/i;
    client.connection.onRequest('episodeNotes/readFile', ({ uri }: { uri: string }) =>
      isConfig.test(decodeURIComponent(uri)) ? stored : null,
    );
    const [note, respelled] = ['file:///c%3A/%E5%AD%97/1.md', 'file:///C:/字/1.md'];
    await client.open(note, faulty);
    assert.deepEqual(await client.pull(note), []);
    stored = overlapOff.replace('off', 'hint');
    const changes = [{ uri: 'file:///C:/字/.episode-notes.toml', type: FileChangeType.Changed }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(severities(await client.pull(note)), [4]);
    assert.deepEqual(severities(await client.pull(respelled)), [4]);

    const opened = 'file:///C:/%e5%ad%97/.episode-notes.toml';
    await client.open(opened, overlapOff.replace('off', 'of'), 'toml');
    assert.deepEqual(severities(await client.pull(note)), [1]);
    assert.deepEqual(codes(await client.pushed(opened, 1)), ['config-invalid']);
    await client.change(opened, 2, { text: overlapOff });
    assert.deepEqual(await client.pull(note), []);
    assert.deepEqual(await client.pushed(opened, 2), []);
    await client.notify('textDocument/didClose', { textDocument: { uri: opened } });
    assert.deepEqual(severities(await client.pull(note)), [4]);
    assert.deepEqual(client.failures, []);
  });
});

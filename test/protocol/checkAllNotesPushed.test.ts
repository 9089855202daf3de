import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node';
import { endAll, TestClient } from './client';
import { clean, faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

afterEach(() => {
  endAll();
  removeFolders();
});

describe('checking all notes, for an editor that pulls nothing', () => {
  const commands = {
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  };
  const run = (client: TestClient, command: string) =>
    client.request('workspace/executeCommand', { command });
  const names = (client: TestClient) => {
    const last = new Map(client.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
    const shown = [...last].filter(([, count]) => count > 0);
    return shown.map(([uri]) => uri.split('/').at(-1)).sort();
  };
  const show = (client: TestClient, ...wanted: string[]) =>
    client.until(() => names(client).join() === wanted.join());

  it('publishes the findings by a command, follows changes, and takes them away', async () => {
    const folder = folderWith({ 'a.md': faulty, 'b.md': faulty, 'c.md': clean });
    const client = await TestClient.start({ capabilities: commands, rootUri: folder.uri });
    const { executeCommandProvider } = client.initialized.capabilities;
    assert.deepEqual(executeCommandProvider?.commands, [
      'episodeNotes.checkAllNotes',
      'episodeNotes.stopCheckingAllNotes',
    ]);
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md', 'b.md');
    rmSync(fileURLToPath(folder.uriOf('b.md')));
    const changes = [{ uri: folder.uriOf('b.md'), type: FileChangeType.Deleted }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await show(client, 'a.md');
    await run(client, 'episodeNotes.stopCheckingAllNotes');
    await show(client);
    assert.deepEqual(client.failures, []);
  });

  it('ends with its progress, and shows nothing any more, where notes cannot be looked for', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await TestClient.start({
      capabilities: { ...commands, window: { workDoneProgress: true } },
      rootUri: folder.uri,
      initializationOptions: { readsFiles: true },
    });
    let find = async () => [folder.uriOf('a.md')];
    client.connection.onRequest('episodeNotes/findFiles', () => find());
    client.connection.onRequest('episodeNotes/readFile', ({ uri }) =>
      uri === folder.uriOf('a.md') ? faulty : null,
    );
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md');
    find = () => Promise.reject(new Error('no files today'));
    const changes = [{ uri: folder.uriOf('new'), type: FileChangeType.Created }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await show(client);
    assert.equal(client.failures.length, 1);

    client.connection.onRequest('window/workDoneProgress/create', () => null);
    const ended = new Promise<void>((resolve) => {
      find = () =>
        new Promise((_resolve, reject) => {
          client.connection.onNotification('$/progress', ({ value }) => {
            if (value.kind === 'begin') reject(new Error('no files today'));
            if (value.kind === 'end') resolve();
          });
        });
    });
    await run(client, 'episodeNotes.checkAllNotes');
    await ended;
    assert.equal(client.failures.length, 2);
  });

  it('publishes of an open note what its editor has, and of a closed one what the file has', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await TestClient.start({ capabilities: commands, rootUri: folder.uri });
    const uri = folder.uriOf('a.md');
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md');
    await client.open(uri, clean);
    await show(client);
    await client.change(uri, 2, { text: faulty });
    assert.equal((await client.pushed(uri, 2)).length, 1);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
    await show(client, 'a.md');
    assert.deepEqual(client.failures, []);
  });

  it('leaves nothing behind that was being checked when it is stopped', async () => {
    const uri = 'file:///notes/a.md';
    const client = await TestClient.start({
      capabilities: commands,
      rootUri: 'file:///notes',
      initializationOptions: { readsFiles: true },
    });
    const { connection } = client;
    connection.onRequest('episodeNotes/findFiles', () => [uri]);
    connection.onRequest('episodeNotes/readFile', (params: { uri: string }) =>
      params.uri === uri ? faulty : null,
    );
    // The last that is asked for a note is what transcripts are beside it.
    const stopped = new Promise<void>((resolve) =>
      connection.onRequest('episodeNotes/listFolder', async () => {
        await run(client, 'episodeNotes.stopCheckingAllNotes');
        resolve();
        return [];
      }),
    );
    await run(client, 'episodeNotes.checkAllNotes');
    await stopped;
    for (let turn = 0; turn < 20; turn++) await client.request('workspace/symbol', { query: '' });
    assert.deepEqual(client.published, []);
  });

  it('takes away what it showed of a note that is opened just as it was found to be mended', async () => {
    const uri = 'file:///notes/a.md';
    const stored: Record<string, string> = { [uri]: faulty };
    const client = await TestClient.start({
      capabilities: commands,
      rootUri: 'file:///notes',
      initializationOptions: { readsFiles: true },
    });
    const { connection } = client;
    connection.onRequest('episodeNotes/findFiles', () => Object.keys(stored));
    connection.onRequest(
      'episodeNotes/readFile',
      (params: { uri: string }) => stored[params.uri] ?? null,
    );
    connection.onRequest('episodeNotes/listFolder', async ({ folder }: { folder: string }) => {
      if (folder.endsWith('/new/')) await client.open(uri, clean);
      return [];
    });
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md');
    stored[uri] = clean;
    const other = 'file:///notes/new/b.md';
    stored[other] = faulty;
    const changes = [
      { uri, type: FileChangeType.Changed },
      { uri: other, type: FileChangeType.Created },
    ];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await show(client, 'b.md');
    assert.deepEqual(client.failures, []);
  });

  it('checks the notes of a folder that took the place of another', async () => {
    const folder = folderWith({ 'posts/a.md': clean, 'drafts/a.md': faulty, 'b.md': faulty });
    const client = await TestClient.start({ capabilities: commands, rootUri: folder.uri });
    const [posts, drafts] = [folder.uriOf('posts'), folder.uriOf('drafts')];
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md', 'b.md');
    rmSync(fileURLToPath(posts), { recursive: true });
    renameSync(fileURLToPath(drafts), fileURLToPath(posts));
    const changes = [
      { uri: drafts, type: FileChangeType.Deleted },
      { uri: posts, type: FileChangeType.Deleted },
      { uri: posts, type: FileChangeType.Created },
    ];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.until(() =>
      client.published.some(
        ({ uri, diagnostics }) => uri === `${posts}/a.md` && diagnostics.length > 0,
      ),
    );
  });

  it('looks at the settings file again where the editor watches no files', async () => {
    const config = 'ignore = ["b.md"]\n';
    const folder = folderWith({ 'a.md': faulty, 'b.md': faulty, '.episode-notes.toml': config });
    const client = await TestClient.start({ rootUri: folder.uri });
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md');
    rmSync(fileURLToPath(folder.uriOf('.episode-notes.toml')));
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md', 'b.md');
  });

  it('says nothing twice to an editor that asks for the findings of open notes alone', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const capabilities = { ...commands, textDocument: { diagnostic: {} } };
    const client = await TestClient.start({ capabilities, rootUri: folder.uri });
    const uri = folder.uriOf('a.md');
    await run(client, 'episodeNotes.checkAllNotes');
    await show(client, 'a.md');
    await client.open(uri, faulty);
    assert.equal((await client.pull(uri)).length, 1);
    await show(client);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await client.pull(uri), []);
    await show(client, 'a.md');
  });
});

import assert from 'node:assert/strict';
import { CancellationTokenSource, type Location, LSPErrorCodes } from 'vscode-languageserver/node';
import { endAll, TestClient } from './client';
import { noteWith, rename, renaming } from './renaming';
import { change } from './sampleNote';

afterEach(endAll);

describe('a client that reads files for the server', () => {
  const files: Readonly<Record<string, string>> = {
    'vscode-vfs://site/b.md': noteWith('"AI"'),
    'vscode-vfs://site/c.md': noteWith('"ai", "x"'),
  };
  const here = 'vscode-vfs://site/a.md';

  async function startReading(
    read: (uri: string) => Promise<string | null>,
    capabilities: object = renaming,
  ): Promise<TestClient> {
    const client = await TestClient.start({
      capabilities,
      initializationOptions: { readsFiles: true },
    });
    client.connection.onRequest('episodeNotes/findFiles', ({ endings }) => {
      assert.ok(endings.includes('.md'));
      return [here, ...Object.keys(files), 'vscode-vfs://site/gone.md'];
    });
    client.connection.onRequest('episodeNotes/readFile', ({ uri }) => read(uri));
    await client.open(here, noteWith('"Web", "AI"'));
    return client;
  }

  it('is asked for them, and tells where a tag stands', async () => {
    const client = await startReading(async (uri) => files[uri] ?? null);
    const found = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: here },
      position: { line: 1, character: 17 },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ uri, range: { start, end } }) => [uri, start, end.character]),
      [
        [here, { line: 1, character: 16 }, 18],
        ['vscode-vfs://site/b.md', { line: 1, character: 9 }, 11],
        ['vscode-vfs://site/c.md', { line: 1, character: 9 }, 11],
      ],
    );
    assert.deepEqual(client.failures, []);
  });

  it('shows after a while that the search goes on, and can call it off', async () => {
    const client = await startReading((uri) =>
      uri.endsWith('.md') ? new Promise(() => {}) : Promise.resolve(null),
    );
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    const begun = new Promise<{ token: string; value: { title: string; cancellable: boolean } }>(
      (resolve) => client.connection.onNotification('$/progress', resolve),
    );
    const answer = rename(client, here, 'KI', { line: 1, character: 17 });
    const refused = assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    const { token, value } = await begun;
    assert.equal(value.title, 'Looking for "AI" in the notes of the workspace');
    assert.equal(value.cancellable, true);
    await client.notify('window/workDoneProgress/cancel', { token });
    await refused;
  });

  it('that knows no versions gets no edit of a text that has changed while files were read', async () => {
    const client = await startReading(async (uri) => {
      await client.change(here, 2, change(0, 0, 0, 0, '\n'));
      return files[uri] ?? null;
    }, {});
    await assert.rejects(rename(client, here, 'KI', { line: 1, character: 17 }), {
      code: LSPErrorCodes.ServerCancelled,
    });
    assert.deepEqual(client.failures, []);
  });

  it('can withdraw the request while files are read', async () => {
    const withdrawn = new CancellationTokenSource();
    const client = await startReading(async () => {
      withdrawn.cancel();
      return null;
    });
    const params = { textDocument: { uri: here }, position: { line: 1, character: 17 } };
    await assert.rejects(
      client.connection.sendRequest(
        'textDocument/rename',
        { ...params, newName: 'KI' },
        withdrawn.token,
      ),
      { code: LSPErrorCodes.RequestCancelled },
    );
    assert.deepEqual(client.failures, []);
  });
});

import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileChangeType, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const workspace = { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
const watching = { ...able, workspace };

afterEach(() => {
  endAll();
  removeFolders();
});

async function found(client: TestClient, query: string): Promise<string[]> {
  const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  return symbols.map(({ name, location }) => `${location.uri.split('/').at(-1)} ${name}`).sort();
}

describe('workspace symbols over the protocol', () => {
  it('are those of every note, open or not, and of no other file', async () => {
    const folder = folderWith({
      'a.md': faulty,
      'deep/b.md': faulty.replace('预告', '问好'),
      'post.md': '# 问好\n',
      'other.txt': faulty,
    });
    const client = await TestClient.start({ capabilities: watching, rootUri: folder.uri });
    assert.deepEqual(await found(client, '问好'), [
      'a.md 1.1 问好',
      'b.md 1.1 问好',
      'b.md 1.2 问好',
    ]);
    await client.open(folder.uriOf('a.md'), faulty.replace('问好', '再见'));
    assert.deepEqual(await found(client, '再见'), ['a.md 1.1 再见']);
    assert.deepEqual(await found(client, '没有'), []);
    assert.deepEqual(client.failures, []);
  });

  it('are those of the folders that can be read, where one lies on another machine', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await TestClient.start({
      capabilities: { ...able, workspace: { ...able.workspace, workspaceFolders: true } },
      workspaceFolders: ['file://elsewhere/notes', 'vscode-vfs://github/notes', folder.uri],
    });
    assert.deepEqual(await found(client, '问好'), ['a.md 1.1 问好']);
    assert.deepEqual(client.failures, []);
  });

  it('are read again where a folder took the place of another, which is told as one change', async () => {
    const folder = folderWith({
      'posts/2026/a.md': faulty,
      'drafts/2026/a.md': faulty.replace('问好', '再见'),
    });
    const client = await TestClient.start({ capabilities: watching, rootUri: folder.uri });
    const posts = folder.uriOf('posts');
    assert.deepEqual(await found(client, '问好'), ['a.md 1.1 问好']);
    renameSync(fileURLToPath(posts), fileURLToPath(folder.uriOf('old')));
    renameSync(fileURLToPath(folder.uriOf('drafts')), fileURLToPath(posts));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: folder.uriOf('old'), type: FileChangeType.Created },
        { uri: folder.uriOf('drafts'), type: FileChangeType.Deleted },
        { uri: posts, type: FileChangeType.Deleted },
        { uri: posts, type: FileChangeType.Created },
      ],
    });
    for (const [query, file] of [
      ['问好', 'old/2026/a.md'],
      ['再见', 'posts/2026/a.md'],
    ] as const) {
      const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
      assert.deepEqual(
        symbols.map(({ location }) => location.uri),
        [folder.uriOf(file)],
      );
    }
  });

  it('are read again once the client tells that a file has changed', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const uri = folder.uriOf('a.md');
    const client = await TestClient.start({ capabilities: watching, rootUri: folder.uri });
    assert.deepEqual(await found(client, '问好'), ['a.md 1.1 问好']);
    await client.until(() =>
      client.registered.some(({ registerOptions }) =>
        JSON.stringify(registerOptions).includes('**/*.md'),
      ),
    );
    writeFileSync(fileURLToPath(uri), faulty.replace('问好', '再见'));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
    assert.deepEqual(await found(client, '再见'), ['a.md 1.1 再见']);
  });

  it('are always read again for a client that tells of no changes', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    assert.deepEqual(await found(client, '问好'), ['a.md 1.1 问好']);
    writeFileSync(fileURLToPath(folder.uriOf('a.md')), faulty.replace('问好', '再见'));
    assert.deepEqual(await found(client, '再见'), ['a.md 1.1 再见']);
  });

  it('are none without a folder, and whatever the query is', async () => {
    const client = await TestClient.start({ capabilities: able });
    assert.deepEqual(await found(client, '问好'), []);
    assert.deepEqual(await client.request('workspace/symbol', {}), []);
  });
});

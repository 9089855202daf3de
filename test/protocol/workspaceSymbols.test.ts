import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
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

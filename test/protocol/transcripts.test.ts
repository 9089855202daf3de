import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type CompletionItem,
  FileChangeType,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const workspace = { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
const watching = { ...able, workspace };
const srt =
  '1\n00:00:01,000 --> 00:00:09,000\n大家早上好\n\n2\n00:00:20,000 --> 00:00:33,000\n先讲播种\n';

afterEach(() => {
  endAll();
  removeFolders();
});

/** What a hover over the first header says. */
async function told(client: TestClient, uri: string, line = 4): Promise<string> {
  const { contents } = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line, character: 2 },
  });
  return (contents as MarkupContent).value;
}

describe('transcripts over the protocol', () => {
  it('say in a hover what is said in a segment, and again once the file has changed', async () => {
    const folder = folderWith({ '12.md': faulty, '12.srt': srt });
    const client = await TestClient.start({ capabilities: watching, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    const transcript = folder.uriOf('12.srt');
    const changed = (type: FileChangeType) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: transcript, type }] });
    await client.open(uri, faulty);
    assert.match(await told(client, uri), /“大家早上好”$/);
    writeFileSync(fileURLToPath(transcript), srt.replace('大家', '各位'));
    await changed(FileChangeType.Changed);
    assert.match(await told(client, uri), /“各位早上好”$/);
    rmSync(fileURLToPath(transcript));
    await changed(FileChangeType.Deleted);
    assert.doesNotMatch(await told(client, uri), /“/);
    assert.deepEqual(client.failures, []);
  });

  it('are read again each time for a client that tells of no changes', async () => {
    const folder = folderWith({ '12.md': faulty, '12.vtt': `WEBVTT\n\n${srt}` });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    await client.open(uri, faulty);
    assert.match(await told(client, uri), /“大家早上好”$/);
    writeFileSync(fileURLToPath(folder.uriOf('12.vtt')), srt.replace('大家', '各位'));
    assert.match(await told(client, uri), /“各位早上好”$/);
  });

  it('give the borders of segments, with what is said around them on demand', async () => {
    const folder = folderWith({ '12.srt': srt });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    await client.open(uri, `${faulty}\n(00:20-)`);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 10, character: 7 },
      context: { triggerKind: 2, triggerCharacter: '-' },
    });
    const item = items.find(({ label }) => label === '00:33');
    assert.equal(item?.detail, '先讲播种');
    assert.equal(item?.documentation, undefined);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.equal(resolved.documentation, '先讲播种');
  });

  it('that a note names and that are not there are told of once, and spoil nothing', async () => {
    const folder = folderWith({ 'broken.srt': 'no cue at all\n' });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    for (const name of ['missing.srt', 'broken.srt', '..']) {
      const uri = folder.uriOf(`${name}.md`);
      const named = `title = "样例"\n[params]\ntranscript = "${name}"\n`;
      await client.open(uri, faulty.replace('title = "样例"\n', named));
      assert.match(await told(client, uri, 6), /^\S*问好/);
      assert.match(await told(client, uri, 3), /\n\nNo file is there, or no cue/);
      const warnings = client.logged.filter(({ message }) => message.includes(`"${name}"`));
      assert.equal(warnings.length, 1, name);
    }
    assert.deepEqual(client.failures, []);
  });

  it('are asked of a client by one parameter, with which it can be told that nobody waits', async () => {
    const client = await TestClient.start({
      capabilities: watching,
      initializationOptions: { readsFiles: true },
    });
    const tokens: unknown[] = [];
    client.connection.onRequest('episodeNotes/readFile', (_params, token) => {
      tokens.push(token?.isCancellationRequested);
      return null;
    });
    const uri = 'vscode-vfs://github/notes/12.md';
    await client.open(uri, faulty);
    await told(client, uri);
    assert.deepEqual(new Set(tokens), new Set([false]));
  });

  it('that a client fails to read spoil no answer, and are asked for again', async () => {
    const client = await TestClient.start({
      capabilities: watching,
      initializationOptions: { readsFiles: true },
    });
    let fails = true;
    client.connection.onRequest('episodeNotes/readFile', ({ uri }: { uri: string }) => {
      if (fails) throw new Error('no file system today');
      return uri.endsWith('.vtt') ? srt : null;
    });
    const uri = 'vscode-vfs://github/notes/12.md';
    await client.open(uri, faulty);
    assert.match(await told(client, uri), /^问好/);
    assert.ok(client.failures.length > 0);
    fails = false;
    assert.match(await told(client, uri), /“大家早上好”$/);
  });
});

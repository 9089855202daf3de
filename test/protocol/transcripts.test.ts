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

/** The warnings in the log that hold a text. */
function warnings(client: TestClient, text: string): string[] {
  return client.logged.map(({ message }) => message).filter((message) => message.includes(text));
}

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

  it('are read in the encoding that they have, and the log tells of an old one', async () => {
    const named = (words: string) => srt.replace('大家早上好', words);
    const folder = folderWith({
      'utf16.srt': Buffer.from(`\ufeff${named('晚上好')}`, 'utf16le'),
      // 大家早上好 in GB18030.
      'old.srt': Buffer.from(named('´ó¼ÒÔçÉÏºÃ').replace(/先.*/, ''), 'latin1'),
    });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    for (const [name, said] of [
      ['utf16', '晚上好'],
      ['old', '大家早上好'],
    ] as const) {
      const uri = folder.uriOf(`${name}.md`);
      await client.open(uri, faulty);
      for (const _ of [1, 2]) assert.ok((await told(client, uri)).endsWith(`“${said}”`), name);
      const expected =
        name === 'old'
          ? [`${folder.uriOf('old.srt')}: It is no UTF-8 and was read as GB18030`]
          : [];
      assert.deepEqual(warnings(client, `/${name}.srt`), expected);
    }
  });

  it('are found in any letter case, in the author’s language before others', async () => {
    const vtt = (words: string) => `WEBVTT\n\n00:01.000 --> 00:05.000\n${words}\n`;
    const folder = folderWith({
      'a.en.vtt': vtt('good morning'),
      'a.zh-Hans.VTT': vtt('早上好'),
      'a.info.json': '{"chapters": [{"start_time": 0, "end_time": 9, "title": "开场"}]}',
    });
    const uri = folder.uriOf('a.md');
    for (const [locale, said] of [
      ['zh-cn', '早上好'],
      ['en', 'good morning'],
      ['de', '早上好'],
    ] as const) {
      const client = await TestClient.start({ capabilities: able, rootUri: folder.uri, locale });
      await client.open(uri, faulty);
      assert.match(await told(client, uri), new RegExp(`“${said}”$`));
    }
  });

  it('appear beside a note while it is open', async () => {
    const folder = folderWith({});
    const client = await TestClient.start({ capabilities: watching, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    await client.open(uri, faulty);
    assert.doesNotMatch(await told(client, uri), /“/);
    writeFileSync(fileURLToPath(folder.uriOf('12.SRT')), srt);
    const changes = [{ uri: folder.uriOf('12.SRT'), type: FileChangeType.Created }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    assert.match(await told(client, uri), /“大家早上好”$/);
  });

  it('that hold chapters alone give times, and no words', async () => {
    const chapters = [
      { start_time: 0, end_time: 20, title: '问好' },
      { start_time: 20, end_time: 33, title: '播种' },
    ];
    const folder = folderWith({ '12.info.json': JSON.stringify({ chapters }) });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    await client.open(uri, `${faulty}\n(00:20-)`);
    assert.doesNotMatch(await told(client, uri), /“/);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 10, character: 7 },
      context: { triggerKind: 2, triggerCharacter: '-' },
    });
    assert.equal(items.find(({ label }) => label === '00:33')?.detail, '播种');
  });

  it('beside a note that cannot be read are told of once, what else lies there is not', async () => {
    const folder = folderWith({
      '12.vtt': 'WEBVTT\n\nno cue\n',
      '12.json3': '{"events": [',
      '12.txt': '随便写写。\n',
      '12.json': '[]',
    });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    await client.open(uri, faulty);
    for (const _ of [1, 2]) assert.match(await told(client, uri), /^\S*问好/);
    const [vtt, json3, ...others] = warnings(client, '12.');
    assert.match(vtt ?? '', /12\.vtt: No cue is in the file/);
    assert.match(json3 ?? '', /12\.json3: The file begins like JSON/);
    assert.deepEqual(others, []);
  });

  it('that a note names and that are not there are told of once, and spoil nothing', async () => {
    const folder = folderWith({ 'broken.srt': 'no cue at all\n', 'half.json': '{"segments": [' });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    for (const [name, reason] of [
      ['missing.srt', /\n\nNo file is there/],
      ['..', /\n\nNo file is there/],
      ['broken.srt', /\n\nNo cue is in the file/],
      ['half.json', /\n\nThe file begins like JSON/],
    ] as const) {
      const uri = folder.uriOf(`${name}.md`);
      const named = `title = "样例"\n[params]\ntranscript = "${name}"\n`;
      await client.open(uri, faulty.replace('title = "样例"\n', named));
      assert.match(await told(client, uri, 6), /^\S*问好/);
      assert.match(await told(client, uri, 3), reason);
      assert.equal(warnings(client, `"${name}"`).length, 1, name);
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
    const folder = 'vscode-vfs://github/notes/';
    client.connection.onRequest('episodeNotes/listFolder', (params) => {
      if (fails) throw new Error('no file system today');
      assert.deepEqual(params, { folder });
      return [`${folder}12.md`, `${folder}12.vtt`];
    });
    client.connection.onRequest('episodeNotes/readInAnyEncoding', ({ uri }: { uri: string }) =>
      uri.endsWith('.vtt') ? { text: srt, encoding: 'utf-8' } : null,
    );
    const uri = 'vscode-vfs://github/notes/12.md';
    await client.open(uri, faulty);
    assert.match(await told(client, uri), /^问好/);
    assert.ok(client.failures.length > 0);
    fails = false;
    assert.match(await told(client, uri), /“大家早上好”$/);
  });
});

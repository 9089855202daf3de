import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  type Hover,
  LSPErrorCodes,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

afterEach(() => {
  endAll();
  removeFolders();
});

/** A note that names a transcript; its first header is on line 6. */
const naming = (transcript: string) =>
  faulty.replace(
    'title = "样例"\n',
    `title = "样例"\n[params]\ntranscript = ${JSON.stringify(transcript)}\n`,
  );
const onHeader = { line: 6, character: 2 };
const onText = { line: 8, character: 3 };

/** Windows has no named pipes among its files. */
const onUnix = process.platform === 'win32' ? () => {} : it;

function makePipe(file: string): void {
  execFileSync('mkfifo', [file]);
}

describe('a file that a note names', () => {
  const devices: [what: string, path: string][] =
    process.platform === 'linux'
      ? [
          ['a device without an end', '/dev/zero'],
          ['a device that waits for keys', '/dev/tty'],
          ['a file without a size that goes on for gigabytes', '/proc/self/pagemap'],
        ]
      : [];

  for (const [what, path] of devices) {
    it(`is not read where it is ${what}`, async () => {
      const folder = folderWith({});
      const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
      const uri = folder.uriOf('12.md');
      await client.open(uri, naming(path));
      const { contents } = await client.request<Hover>('textDocument/hover', {
        textDocument: { uri },
        position: onHeader,
      });
      assert.match((contents as MarkupContent).value, /^问好/);
      assert.deepEqual(client.failures, []);
    });
  }

  onUnix('is not waited for where it is a named pipe, a folder, or a link to either', async () => {
    const folder = folderWith({ '.episode-notes.toml/inner.md': '' });
    const path = (name: string) => fileURLToPath(folder.uriOf(name));
    makePipe(path('pipe.srt'));
    makePipe(path('pipe.md'));
    mkdirSync(path('folder.srt'));
    mkdirSync(path('content'));
    makePipe(path('content/.episode-notes.toml'));
    symlinkSync(path('pipe.srt'), path('link.srt'));
    symlinkSync('/nowhere', path('dangling.srt'));
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    for (const name of ['pipe.srt', 'folder.srt', 'link.srt', 'dangling.srt']) {
      const uri = folder.uriOf(`content/${name}.md`);
      await client.open(uri, naming(`../${name}`));
      const params = { textDocument: { uri }, position: onHeader };
      const { contents } = await client.request<Hover>('textDocument/hover', params);
      assert.match((contents as MarkupContent).value, /^问好/, name);
    }
    assert.deepEqual(await client.request('workspace/symbol', { query: 'nothing' }), []);
    assert.deepEqual(client.failures, []);
  });

  onUnix('takes nothing out of a named pipe that is meant for others', async () => {
    const folder = folderWith({});
    const pipe = fileURLToPath(folder.uriOf('talk.srt'));
    makePipe(pipe);
    const handle = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const written = '1\n00:00:00,000 --> 00:00:09,000\n不该读\n';
    writeSync(handle, written);
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    await client.open(uri, naming('talk.srt'));
    await client.request('textDocument/hover', { textDocument: { uri }, position: onHeader });
    const left = Buffer.alloc(200);
    assert.equal(left.toString('utf8', 0, readSync(handle, left)), written);
    closeSync(handle);
  });

  it('is not read where it is too long', async () => {
    const folder = folderWith({ 'long.srt': `${'1\n'.repeat(8_000_001)}` });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('12.md');
    await client.open(uri, naming('long.srt'));
    const { contents } = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 3, character: 2 },
    });
    assert.match((contents as MarkupContent).value, /No file is there/);
  });
});

describe('a client that takes long to read a file', () => {
  /** A client whose reading of files never ends, and the URIs that it was asked for. */
  async function startWaiting() {
    const asked: string[] = [];
    const client = await TestClient.start({
      capabilities: able,
      initializationOptions: { readsFiles: true },
    });
    client.connection.onRequest('episodeNotes/readFile', () => null);
    client.connection.onRequest('episodeNotes/readInAnyEncoding', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return new Promise(() => {});
    });
    const uri = 'vscode-vfs://github/site/12.md';
    await client.open(uri, `${naming('12.srt')}\n(00:20-)`);
    return { client, uri, asked };
  }

  it('holds up no finding and no hover that shows nothing of the file', async () => {
    const { client, uri } = await startWaiting();
    const told = (await client.pull(uri)).map(({ code }) => code);
    assert.ok(told.includes('time-overlap'));
    for (const position of [onText, { line: 5, character: 3 }, { line: 1, character: 1 }]) {
      await client.request('textDocument/hover', { textDocument: { uri }, position });
    }
    assert.deepEqual(client.failures, []);
  });

  it('has its findings about the file when it has read it', async () => {
    let answer: (file: object) => void = () => {};
    const client = await TestClient.start({
      capabilities: able,
      initializationOptions: { readsFiles: true },
    });
    client.connection.onRequest('episodeNotes/readFile', () => null);
    client.connection.onRequest(
      'episodeNotes/readInAnyEncoding',
      () => new Promise((resolve) => (answer = resolve)),
    );
    const uri = 'vscode-vfs://github/site/12.md';
    await client.open(uri, naming('12.srt'));
    const codes = async () => (await client.pull(uri)).map(({ code }) => code);
    assert.ok(!(await codes()).includes('time-transcript'));
    const refreshed = client.requested('workspace/diagnostic/refresh');
    answer({ text: '00:00:05,000 --> 00:00:15,000\n一句话\n', encoding: 'utf-8' });
    await refreshed;
    assert.ok((await codes()).includes('time-transcript'));
  });

  it('keeps no request that the author has no more use for', async () => {
    const { client, uri, asked } = await startWaiting();
    const context = { triggerKind: 2, triggerCharacter: '-' };
    for (const [method, params] of [
      ['textDocument/hover', { position: onHeader }],
      ['textDocument/completion', { position: { line: 12, character: 7 }, context }],
    ] as const) {
      const withdrawn = new CancellationTokenSource();
      const answer = client.connection.sendRequest(
        method,
        { textDocument: { uri }, ...params },
        withdrawn.token,
      );
      await client.request('textDocument/foldingRange', { textDocument: { uri } });
      withdrawn.cancel();
      await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled }, method);
    }
    assert.deepEqual(asked, ['vscode-vfs://github/site/12.srt']);
    assert.deepEqual(client.failures, []);
  });
});

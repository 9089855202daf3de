import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CompletionItem, type Diagnostic, FileChangeType } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { folderWith, removeFolders } from './workspaceFolder';

const watching = {
  ...able,
  workspace: { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const hugoToml = '[taxonomies]\nseries = "series"\n';
const note = `+++
title = "一"
date = 2025-04-20
series = ["AI", "ai"]
+++
# part1: 春天
(00:00-00:10) ***1.1: 问好***
- 大家好。
`;

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

afterEach(() => {
  endAll();
  removeFolders();
});

describe('the configuration of a site over the protocol', () => {
  it('makes lists of terms of what it calls taxonomies, in the site alone', async () => {
    const folder = folderWith({ 'site/hugo.toml': hugoToml });
    const client = await TestClient.start({ capabilities: able });
    const [inside, beside] = [folder.uriOf('site/content/1.md'), folder.uriOf('1.md')];
    await client.open(inside, note);
    await client.open(beside, note);
    assert.deepEqual(codes(await client.pull(inside)), ['front-matter-duplicate-item']);
    assert.deepEqual(await client.pull(beside), []);
  });

  it('counts for the pages in a language alone where it stands in the table of that language', async () => {
    const folder = folderWith({
      'hugo.toml': `defaultContentLanguage = "zh"\n[languages.zh]\n[languages.en.taxonomies]\nseries = "series"\n`,
    });
    const client = await TestClient.start({ capabilities: able });
    const [chinese, english] = [folder.uriOf('content/1.md'), folder.uriOf('content/1.en.md')];
    await client.open(chinese, note);
    await client.open(english, note);
    assert.deepEqual(await client.pull(chinese), []);
    assert.deepEqual(codes(await client.pull(english)), ['front-matter-duplicate-item']);
    const page = await client.request<string>('episodeNotes/whatApplies', {
      textDocument: { uri: english },
    });
    assert.match(page, /^taxonomies: series$/m);
  });

  it('is followed as it comes, changes and goes', async () => {
    const folder = folderWith({ 'readme.txt': '' });
    const client = await TestClient.start({ capabilities: watching });
    const [uri, config] = [folder.uriOf('content/1.md'), folder.uriOf('hugo.toml')];
    const tell = (type: FileChangeType) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type }] });
    await client.open(uri, note);
    assert.deepEqual(await client.pull(uri), []);

    writeFileSync(fileURLToPath(config), hugoToml);
    await tell(FileChangeType.Created);
    assert.deepEqual(codes(await client.pull(uri)), ['front-matter-duplicate-item']);

    rmSync(fileURLToPath(config));
    await tell(FileChangeType.Deleted);
    assert.deepEqual(await client.pull(uri), []);
  });

  it('stays as it was while it cannot be read, which is told of once', async () => {
    const folder = folderWith({ 'hugo.toml': hugoToml });
    const client = await TestClient.start({ capabilities: watching });
    const [uri, config] = [folder.uriOf('content/1.md'), folder.uriOf('hugo.toml')];
    await client.open(uri, note);
    assert.deepEqual(codes(await client.pull(uri)), ['front-matter-duplicate-item']);

    writeFileSync(fileURLToPath(config), '[taxonomies]\nseries = \n');
    const changes = [{ uri: config, type: FileChangeType.Changed }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(codes(await client.pull(uri)), ['front-matter-duplicate-item']);
    await client.open(folder.uriOf('content/2.md'), note);
    assert.deepEqual(codes(await client.pull(folder.uriOf('content/2.md'))), [
      'front-matter-duplicate-item',
    ]);
    const told = client.logged.filter(({ message }) => message.includes('hugo.toml'));
    assert.equal(told.length, 1);
    assert.match(told[0]!.message, /hugo\.toml:2:\d+ cannot be read/);
  });

  /** Each makes a file of something that is there and that nobody can read as a configuration. */
  type Unreadable = readonly [what: string, make: (file: string) => void];
  const onLinux: readonly Unreadable[] = [
    ['a named pipe', (file) => execFileSync('mkfifo', [file])],
    ['a link to a device', (file) => symlinkSync('/dev/zero', file)],
  ];
  const unreadable: readonly Unreadable[] = [
    // "中文" in GBK; Hugo 0.169 fails on it: "invalid UTF-8 character in basic string".
    [
      'in GBK',
      (file) => writeFileSync(file, Buffer.from('title = "\xd6\xd0\xce\xc4"\n', 'latin1')),
    ],
    ['in UTF-16', (file) => writeFileSync(file, `\ufeff${hugoToml}`, 'utf16le')],
    ['longer than 16 MB', (file) => writeFileSync(file, '#'.repeat(20_000_000))],
    ['longer than any configuration', (file) => writeFileSync(file, '#'.repeat(200_000))],
    ...(process.platform === 'linux' ? onLinux : []),
  ];

  for (const [what, make] of unreadable) {
    it(`stays as it was where its file is ${what} now, which is told of once`, async () => {
      const folder = folderWith({ 'hugo.toml': hugoToml });
      const client = await TestClient.start({ capabilities: watching });
      const [uri, config] = [folder.uriOf('content/1.md'), folder.uriOf('hugo.toml')];
      await client.open(uri, note);
      assert.deepEqual(codes(await client.pull(uri)), ['front-matter-duplicate-item']);

      rmSync(fileURLToPath(config));
      make(fileURLToPath(config));
      for (const round of [1, 2]) {
        const changes = [{ uri: config, type: FileChangeType.Changed }];
        await client.notify('workspace/didChangeWatchedFiles', { changes });
        assert.deepEqual(
          codes(await client.pull(uri)),
          ['front-matter-duplicate-item'],
          `${round}`,
        );
      }
      const told = client.logged.filter(({ message }) => message.includes('hugo.toml'));
      assert.equal(told.length, 1);
      assert.match(told[0]!.message, /hugo\.toml cannot be read, as it is not UTF-8/);
      const params = { textDocument: { uri } };
      const page = await client.request<string>('episodeNotes/whatApplies', params);
      assert.match(page, /^Cannot be read: hugo\.toml, which is not UTF-8/m);
    });
  }

  it('is forgotten when the folder that holds it is deleted', async () => {
    const folder = folderWith({ 'config/_default/taxonomies.toml': 'series = "series"\n' });
    const client = await TestClient.start({ capabilities: watching });
    const uri = folder.uriOf('content/1.md');
    await client.open(uri, note);
    assert.deepEqual(codes(await client.pull(uri)), ['front-matter-duplicate-item']);
    rmSync(fileURLToPath(folder.uriOf('config')), { recursive: true });
    const changes = [{ uri: folder.uriOf('config'), type: FileChangeType.Deleted }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await client.pull(uri), []);
    const watched = client.registered.flatMap(({ registerOptions }) => registerOptions?.watchers);
    assert.ok(watched.some((watcher) => watcher?.globPattern === '**/config'));
  });

  it('is looked at again when a note below it is opened', async () => {
    const folder = folderWith({ 'config/_default/taxonomies.toml': 'series = "series"\n' });
    const client = await TestClient.start({ capabilities: able });
    const [first, second] = [folder.uriOf('content/1.md'), folder.uriOf('content/2.md')];
    await client.open(first, note);
    assert.deepEqual(codes(await client.pull(first)), ['front-matter-duplicate-item']);
    rmSync(fileURLToPath(folder.uriOf('config')), { recursive: true });
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    await client.open(second, note);
    await refreshed;
    assert.deepEqual(await client.pull(first), []);
  });

  it('has its terms completed from the notes of the workspace', async () => {
    const folder = folderWith({ 'hugo.toml': hugoToml, 'content/1.md': note });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('content/2.md');
    await client.open(uri, '+++\nseries = []\n+++\n# part1: 春天\n');
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 10 },
    });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['AI'],
    );
  });

  it('is told of on the page on what applies', async () => {
    const folder = folderWith({
      'hugo.toml': hugoToml,
      'config/_default/markup.toml': 'goldmark = \n',
      'content/1/index.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\n大家好。\n',
    });
    const settings = () => ({ gapLimit: 30 });
    const client = await TestClient.start({ capabilities: able, settings });
    const uri = folder.uriOf('content/1/index.md');
    await client.open(uri, note);
    const page = await client.request<string>('episodeNotes/whatApplies', {
      textDocument: { uri },
    });
    for (const pattern of [
      /^Configuration: hugo\.toml, config\/_default\/markup\.toml$/m,
      /^Cannot be read: config\/_default\/markup\.toml:1:\d+\./m,
      /^taxonomies: series$/m,
      /^gapLimit = 30 \(editor\)$/m,
      /^Transcript: .*\/content\/1\/index\.vtt$/m,
    ]) {
      assert.match(page, pattern);
    }
    const unknown = { textDocument: { uri: folder.uriOf('2.md') } };
    assert.equal(await client.request('episodeNotes/whatApplies', unknown), null);
  });
});

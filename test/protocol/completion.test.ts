import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

afterEach(() => {
  endAll();
  removeFolders();
});

const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };

interface Asked {
  readonly line: number;
  readonly character: number;
  /** The character that has been typed; the author asked where there is none. */
  readonly typed?: string;
}

function ask(client: TestClient, uri: string, { line, character, typed }: Asked) {
  return client.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character },
    context: typed === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: typed },
  });
}

describe('completion in front matter over the protocol', () => {
  it('offers the tags of the workspace, most used first, and says by how many', async () => {
    const post = (tags: string) => `+++\ntags = [${tags}]\n+++\n随笔。\n`;
    const folder = folderWith({
      'a.md': post('"花", "果"'),
      'deep/b.md': post('"果"'),
      'c.md': post('“坏”'),
    });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('new.md');
    await client.open(uri, faulty.replace('title', 'tags = ["菜", ""]\ntitle'));
    const items = await ask(client, uri, { line: 1, character: 14, typed: '"' });
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['果', 'used 2×'],
        ['花', 'used 1×'],
      ],
    );
    assert.equal(items[0]?.textEdit?.newText, '"果"');
    assert.deepEqual(client.failures, []);
  });

  it('does not wait for a workspace that takes long to read, and is asked again', async () => {
    const client = await TestClient.start({
      capabilities: { ...able, workspace: { ...able.workspace, ...watching } },
      initializationOptions: { readsFiles: true },
    });
    let findFiles = (_uris: string[]) => {};
    const found = new Promise<string[]>((resolve) => {
      findFiles = resolve;
    });
    client.connection.onRequest('episodeNotes/findFiles', () => found);
    client.connection.onRequest('episodeNotes/readFile', () => '+++\ntags = ["花"]\n+++\n随笔。\n');
    const uri = 'file:///notes/new.md';
    await client.open(uri, faulty.replace('title', 'tags = [""]\ntitle'));
    const place = { line: 1, character: 9, typed: '"' };
    assert.deepEqual(await ask(client, uri, place), { isIncomplete: true, items: [] });
    findFiles(['file:///notes/a.md']);
    let answer: unknown;
    do answer = await ask(client, uri, place);
    while (!Array.isArray(answer));
    assert.deepEqual(
      answer.map(({ label }) => label),
      ['花'],
    );
    assert.deepEqual(client.failures, []);
  });

  it('stays silent at the quote that ends a tag, where Tab would add one nobody asked for', async () => {
    const folder = folderWith({ 'a.md': '+++\ntags = ["花"]\n+++\n随笔。\n' });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('new.md');
    await client.open(uri, faulty.replace('title', 'tags = ["菜", "果"]\ntitle'));
    const end = { line: 1, character: 16 };
    assert.deepEqual(await ask(client, uri, { ...end, typed: '"' }), []);
    const asked = await ask(client, uri, end);
    assert.deepEqual(
      asked.map(({ label }) => label),
      ['花'],
    );
    assert.equal(asked[0]?.textEdit?.newText, ', "花"');
    assert.deepEqual(client.failures, []);
  });

  it('offers keys, and tells of one what Hugo does with it once that is asked for', async () => {
    const client = await TestClient.start({ capabilities: able, locale: 'zh-cn' });
    const uri = 'file:///notes/a.md';
    await client.open(uri, faulty.replace('+++\n#', '\n+++\n#'));
    const items = await ask(client, uri, { line: 2, character: 0 });
    const draft = items.find(({ label }) => label === 'draft');
    assert.ok(draft !== undefined && draft.documentation === undefined);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', draft);
    assert.match(String(resolved.documentation), /^设为 true 时/);
    assert.deepEqual(await client.request('completionItem/resolve', { label: 'x' }), {
      label: 'x',
    });
  });
});

describe('completion of a whole note over the protocol', () => {
  const today = /^date = "\$\{2:\d{4}-\d\d-\d\d\}"$/m;

  it('is offered in an empty file of either language, with the name of the file', async () => {
    for (const [languageId, text] of [
      ['markdown', ''],
      ['episode-notes', ' \n'],
    ] as const) {
      const client = await TestClient.start({ capabilities: able });
      const uri = 'file:///notes/12-%E5%9B%AD%E8%89%BA.md';
      await client.open(uri, text, languageId);
      const [item, ...more] = await ask(client, uri, { line: 0, character: 0 });
      assert.deepEqual(more, []);
      assert.ok(item !== undefined);
      const { range, newText } = item.textEdit as TextEdit;
      assert.equal(range.end.character, languageId === 'markdown' ? 0 : 1);
      assert.match(newText, /^title = "\$\{1:12 园艺\}"$/m);
      assert.match(newText, today);
    }
  });

  it('is not offered unasked, nor where there is any text', async () => {
    const client = await TestClient.start({ capabilities: able });
    const uri = 'file:///notes/a.md';
    await client.open(uri, '');
    assert.deepEqual(await ask(client, uri, { line: 0, character: 0, typed: '(' }), []);
    assert.deepEqual(await ask(client, uri, { line: 9, character: 0 }), []);
    await client.change(uri, 2, { text: '随笔' });
    assert.deepEqual(await ask(client, uri, { line: 0, character: 2 }), []);
  });
});

describe('completion in a post that may become a note', () => {
  const frontMatter = '---\ntitle: 甲\n---\n';
  const uri = 'file:///posts/new.md';
  const below = (text: string) => ({
    line: text.split('\n').length - 1,
    character: text.length - text.lastIndexOf('\n') - 1,
  });
  const offered = async (text: string, typed?: string) => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, text);
    return ask(client, uri, { ...below(text), ...(typed && { typed }) });
  };

  it('offers the first part, with its first segment', async () => {
    for (const [beginning, typed] of [
      ['(', '('],
      ['#', '#'],
      ['', undefined],
    ] as const) {
      const [first] = await offered(`${frontMatter}\n${beginning}`, typed);
      const text = first?.textEdit?.newText ?? '';
      assert.match(text, /^# part1: .+\n\(00:00-.*00:01.*\) \*{3}1\.1: .+\*{3}\n- .+/, beginning);
    }
  });

  it('says nothing in one that has text, or in its front matter', async () => {
    assert.deepEqual(await offered(`${frontMatter}\n随笔。\n\n(`, '('), []);
    assert.deepEqual(await offered('随笔。\n\n#', '#'), []);
    assert.deepEqual(await offered('#', '#'), []);
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, `+++\ntags = [""]\n+++\n`);
    assert.deepEqual(await ask(client, uri, { line: 1, character: 9, typed: '"' }), []);
  });
});

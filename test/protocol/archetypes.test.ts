import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompletionItem } from 'vscode-languageserver/node';
import type { NewNoteResult } from '../../server/src/protocol/protocol';
import { able, endAll, TestClient } from './client';
import { folderWith, removeFolders } from './workspaceFolder';

afterEach(() => {
  endAll();
  removeFolders();
});

const posts =
  '+++\ntitle = \'{{ replace .Name "-" " " | title }}\'\ndate = {{ .Date }}\n+++\n\n$1 {{ .Site.Title }}\n';
const site = {
  'archetypes/default.md': '---\ntitle: {{ .Name }}\n---\n# part1: {{ .Section }}\n',
  'archetypes/posts.md': posts,
};

function newNote(client: TestClient, uri: string, title?: string) {
  return client.request<NewNoteResult>('episodeNotes/newNote', { textDocument: { uri }, title });
}

async function offered(client: TestClient, uri: string): Promise<CompletionItem | undefined> {
  await client.open(uri, '');
  const items = await client.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 0, character: 0 },
    context: { triggerKind: 1 },
  });
  return items.find(({ label }) => label === 'new note');
}

describe('a new note in a site over the protocol', () => {
  it('begins from the archetype of its section, and says what is left to the author', async () => {
    const folder = folderWith(site);
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const { snippet = '', message } =
      (await newNote(client, folder.uriOf('content/posts/it-s.md'), "It's on")) ?? {};
    assert.match(
      snippet,
      /^\+\+\+\ntitle = "It's on"\ndate = [\d:T+Z-]+\n\+\+\+\n\n\\\$1 \$\{1:\{\{ \.Site\.Title \\\}\\\}\}\n\n# part1: \$\{2:Title of the part\}\n/,
    );
    assert.match(message ?? '', /^archetypes\/posts\.md .*: \{\{ \.Site\.Title \}\}$/);
    assert.deepEqual(client.failures, []);
  });

  it('begins from the default elsewhere, also while its file has no name', async () => {
    const folder = folderWith(site);
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const answer = await newNote(client, folder.uriOf('content/talks/12.md'), '早市');
    // A key that the settings require is added to what the archetype has.
    const date = /^date: \d{4}-\d\d-\d\d\n/m;
    assert.match(answer?.snippet ?? '', date);
    const withoutDate = answer?.snippet?.replace(date, '');
    assert.equal(withoutDate, '---\ntitle: 早市\n---\n# part1: talks\n');
    const unnamed = await newNote(client, `${folder.uriOf('content/talks')}/`);
    assert.equal(
      unnamed?.snippet?.replace(date, ''),
      `---\ntitle: \${0:Title of the episode}\n---\n# part1: talks\n`,
    );
  });

  it('has no archetype outside of a site, and none of a theme', async () => {
    const folder = folderWith({ ...site, 'blog/themes/t/archetypes/default.md': 'x' });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    for (const file of ['12.md', 'notes/12.md', 'blog/content/12.md']) {
      assert.equal(await newNote(client, folder.uriOf(file), '早市'), null, file);
    }
    assert.equal(await newNote(client, 'untitled:Untitled-1', '早市'), null);
  });

  it('is offered from its archetype in an empty file, saved or not', async () => {
    const folder = folderWith(site);
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const uri = folder.uriOf('content/posts/my-first-post.md');
    for (const of of [uri, uri.replace('file://', 'untitled:')]) {
      const item = await offered(client, of);
      assert.equal(item?.detail, 'archetypes/posts.md');
      assert.match(item?.textEdit?.newText ?? '', /^\+\+\+\ntitle = '\$\{1:My First Post\}'\n/);
      assert.match(String(item?.documentation), /\{\{ \.Site\.Title \}\}/);
    }
    const elsewhere = await offered(client, folder.uriOf('my-first-post.md'));
    assert.equal(elsewhere?.detail, 'front matter, part, segment');
    assert.equal(elsewhere?.documentation, undefined);
  });

  const unreadable: [what: string, make: (file: string) => void][] = [
    ['no text', () => {}],
    ['a named pipe', (file) => execFileSync('mkfifo', [file])],
  ];
  for (const [what, make] of process.platform === 'win32' ? [] : unreadable) {
    it(`is today's, with a word about it, where the archetype is ${what}`, async () => {
      const isText = what === 'no text';
      const folder = folderWith(
        isText ? { 'archetypes/posts.md': new Uint8Array([0xff, 0xfe, 0xff]) } : {},
      );
      mkdirSync(fileURLToPath(folder.uriOf('archetypes')), { recursive: true });
      make(fileURLToPath(folder.uriOf('archetypes/posts.md')));
      const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
      const uri = folder.uriOf('content/posts/12.md');
      const answer = await newNote(client, uri, '早市');
      assert.match(answer?.message ?? '', /^archetypes\/posts\.md cannot be read/);
      assert.equal(answer?.snippet, undefined);
      const item = await offered(client, uri);
      assert.match(item?.textEdit?.newText ?? '', /^\+\+\+\ntitle = "\$\{1:12\}"\n/);
      assert.match(String(item?.documentation), /cannot be read/);
      assert.deepEqual(client.failures, []);
    });
  }

  it('is of the length that an editor can take', async () => {
    const folder = folderWith({ 'archetypes/default.md': 'x'.repeat(100_001) });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const answer = await newNote(client, folder.uriOf('content/12.md'), '早市');
    assert.match(answer?.message ?? '', /longer than 100,000 characters/);
  });
});

import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Location,
  LSPErrorCodes,
  type Registration,
  type ShowMessageParams,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { able, endAll, TestClient } from './client';
import { change } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const renaming = {
  window: { workDoneProgress: true },
  textDocument: { ...able.textDocument, rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

afterEach(() => {
  endAll();
  removeFolders();
});

describe('renaming a tag over the protocol', () => {
  it('changes every note of the folder once the author has agreed', async () => {
    const texts = {
      'here.md': noteWith('"AI", "Web"'),
      'posts/other.md': noteWith(`'ai'`),
      'posts/中文 (1).md': noteWith('"Web", "AI"'),
    };
    const folder = folderWith({
      ...texts,
      'posts/none.md': noteWith('"Web"'),
      'posts/note.txt': noteWith('"AI"'),
      'node_modules/theme/note.md': noteWith('"AI"'),
      '.git/note.md': noteWith('"AI"'),
    });
    const client = await TestClient.start({ capabilities: renaming, rootUri: folder.uri });
    const here = folder.uriOf('here.md');
    await client.open(here, texts['here.md'], 'markdown', 7);
    const edit = await rename(client, here, 'KI');
    const changes = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [
        textDocument,
        tagsAfter(textOf(texts, folder.uriOf, textDocument.uri), edits as TextEdit[]),
      ]),
      [
        [{ uri: here, version: 7 }, '"KI", "Web"'],
        [{ uri: folder.uriOf('posts/other.md'), version: null }, `'KI'`],
        [{ uri: folder.uriOf('posts/中文 (1).md'), version: null }, '"Web", "KI"'],
      ],
    );
    assert.deepEqual(edit.changeAnnotations, {
      rename: { label: 'Rename the tag "AI" to "KI"', needsConfirmation: true },
    });
    const ids = changes.flatMap(({ edits }) => edits.map((one) => 'annotationId' in one));
    assert.ok(ids.every((isAnnotated) => isAnnotated));
    assert.deepEqual(client.failures, []);
  });

  it('goes by what is in the editors, not by what is on the disk', async () => {
    const folder = folderWith({
      'here.md': noteWith('"AI"'),
      'now (it).md': noteWith('"Web"'),
      'no-longer.md': noteWith('"AI"'),
    });
    const client = await TestClient.start({ capabilities: renaming, rootUri: folder.uri });
    const here = folder.uriOf('here.md');
    await client.open(here, noteWith('"AI"'));
    // Clients escape more of a URI than Node does, and what they call a file is its name.
    const now = folder.uriOf('now (it).md').replace('(', '%28').replace(')', '%29');
    await client.open(now, noteWith('"AI"'), 'markdown', 3);
    const noLonger = folder.uriOf('no-longer.md');
    await client.open(noLonger, noteWith('"AI"'));
    await client.change(noLonger, 2, change(1, 9, 1, 11, 'Web'));
    const { documentChanges } = await rename(client, here, 'KI');
    assert.deepEqual(
      (documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument),
      [
        { uri: here, version: 1 },
        { uri: now, version: 3 },
      ],
    );
  });

  it('needs no consent where this note alone has it, nor where the client knows none', async () => {
    const folder = folderWith({ 'here.md': noteWith('"AI"'), 'other.md': noteWith('"Web"') });
    const client = await TestClient.start({ capabilities: renaming, rootUri: folder.uri });
    const here = folder.uriOf('here.md');
    await client.open(here, noteWith('"AI"'));
    assert.equal((await rename(client, here, 'KI')).changeAnnotations, undefined);

    const simple = await TestClient.start({ rootUri: folder.uri });
    await simple.open(here, noteWith('"Web"'));
    const { changes, documentChanges } = await rename(simple, here, 'KI');
    assert.equal(documentChanges, undefined);
    assert.deepEqual(Object.keys(changes ?? {}), [here, folder.uriOf('other.md')]);
  });

  it('tells of the posts that have it too and are no notes', async () => {
    const post = '+++\ntags = ["AI"]\n+++\n正文\n';
    const folder = folderWith({ 'here.md': noteWith('"AI"'), '周报/index.md': post });
    const client = await TestClient.start({ capabilities: renaming, rootUri: folder.uri });
    const told: ShowMessageParams[] = [];
    client.connection.onNotification('window/showMessage', (params) => {
      told.push(params);
    });
    const here = folder.uriOf('here.md');
    await client.open(here, noteWith('"AI"'));
    const { documentChanges } = await rename(client, here, 'KI');
    assert.equal(documentChanges?.length, 1);
    assert.deepEqual(
      told.map(({ message }) => message),
      [
        '"AI" also stands in a file that is no note or cannot be read, which stays as it is: 周报/index.md',
      ],
    );
  });

  it('is refused with a reason, in the author’s language', async () => {
    const client = await TestClient.start({ capabilities: renaming, locale: 'zh-cn' });
    const uri = 'file:///notes/here.md';
    await client.open(uri, noteWith('"AI"'));
    await assert.rejects(rename(client, uri, ' '), {
      code: LSPErrorCodes.RequestFailed,
      message: '“ ”不能作为标签或分类：内容为空',
    });
    await assert.rejects(rename(client, uri, '四', { line: 3, character: 6 }), {
      code: LSPErrorCodes.RequestFailed,
      message: '“四”不能作为部分的编号：请填写整数，例如 3',
    });
    assert.deepEqual(client.failures, []);
  });
});

describe('a client that reads files for the server', () => {
  const files: Readonly<Record<string, string>> = {
    'vscode-vfs://site/b.md': noteWith('"AI"'),
    'vscode-vfs://site/c.md': noteWith('"ai", "x"'),
  };
  const here = 'vscode-vfs://site/a.md';

  async function startReading(read: (uri: string) => Promise<string | null>): Promise<TestClient> {
    const client = await TestClient.start({
      capabilities: renaming,
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
    const client = await startReading(() => new Promise(() => {}));
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

describe('what can be renamed, over the protocol', () => {
  it('is asked for where the client can, and is a number with all that follows it', async () => {
    const client = await TestClient.start({ capabilities: renaming });
    assert.deepEqual(client.initialized.capabilities.renameProvider, { prepareProvider: true });
    const uri = 'file:///notes/here.md';
    await client.open(uri, noteWith('"AI"'), 'markdown', 4);
    const at = { textDocument: { uri }, position: { line: 3, character: 6 } };
    assert.deepEqual(await client.request('textDocument/prepareRename', at), {
      range: { start: { line: 3, character: 6 }, end: { line: 3, character: 7 } },
      placeholder: '1',
    });
    const { documentChanges } = await rename(client, uri, '2', at.position);
    const [{ textDocument, edits }] = documentChanges as [TextDocumentEdit];
    assert.deepEqual(textDocument, { uri, version: 4 });
    assert.deepEqual(
      edits.map((edit) => [edit.range.start, (edit as TextEdit).newText]),
      [
        [{ line: 3, character: 6 }, '2'],
        [{ line: 4, character: 17 }, '2'],
      ],
    );
  });

  it('is offered with the first file to a client that takes offers while it runs', async () => {
    const rename = { prepareSupport: true, dynamicRegistration: true };
    const client = await TestClient.start({ capabilities: { textDocument: { rename } } });
    assert.equal(client.initialized.capabilities.renameProvider, undefined);
    const offered = new Promise((resolve) => {
      client.connection.onRequest('client/registerCapability', ({ registrations }) => {
        resolve(
          registrations.map(({ method, registerOptions }: Registration) => [
            method,
            registerOptions,
          ]),
        );
        return null;
      });
    });
    await client.open('file:///notes/here.md', noteWith('"AI"'));
    assert.deepEqual(await offered, [
      ['textDocument/rename', { documentSelector: null, prepareProvider: true }],
    ]);
  });

  it('is nothing in an ordinary post', async () => {
    const client = await TestClient.start();
    assert.equal(client.initialized.capabilities.renameProvider, true);
    const uri = 'file:///notes/post.md';
    await client.open(uri, '+++\ntags = ["AI"]\n+++\n正文\n');
    const at = { textDocument: { uri }, position: { line: 1, character: 10 } };
    for (const method of ['prepareRename', 'documentHighlight', 'references']) {
      assert.equal(await client.request(`textDocument/${method}`, at), null, method);
    }
    assert.equal(await rename(client, uri, 'KI'), null);
  });
});

/** @param tags the items of the list, as written */
function noteWith(tags: string): string {
  return `+++\ntags = [${tags}]\n+++\n# part1: 开场\n(00:00-00:10) ***1.1: 问好***\n`;
}

/** Renames what stands at a position, the first tag of `noteWith` unless said. */
function rename(
  client: TestClient,
  uri: string,
  newName: string,
  position = { line: 1, character: 10 },
): Promise<WorkspaceEdit> {
  return client.request('textDocument/rename', { textDocument: { uri }, position, newName });
}

function textOf(
  texts: Readonly<Record<string, string>>,
  uriOf: (file: string) => string,
  uri: string,
): string {
  const [, text] = Object.entries(texts).find(([name]) => uriOf(name) === uri) ?? [];
  assert.ok(text !== undefined, uri);
  return text;
}

/** The items of the list of tags after some edits. */
function tagsAfter(text: string, edits: TextEdit[]): string | undefined {
  const edited = TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
  return /^tags = \[(.*)\]$/m.exec(edited)?.[1];
}

import assert from 'node:assert/strict';
import {
  LSPErrorCodes,
  type ShowMessageParams,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endAll, TestClient } from './client';
import { noteWith, rename, renaming } from './renaming';
import { change } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

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
    // Emacs and Vim have names of their own for Markdown.
    await client.open(folder.uriOf('周报/index.md'), post, 'gfm');
    await rename(client, here, 'KI');
    const message =
      '"AI" also stands in a file that is no note or cannot be read, which stays as it is: 周报/index.md';
    assert.deepEqual(
      told.map((one) => one.message),
      [message, message],
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

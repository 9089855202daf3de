import assert from 'node:assert/strict';
import type { Registration, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { endAll, TestClient } from './client';
import { noteWith, rename, renaming } from './renaming';

afterEach(endAll);

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

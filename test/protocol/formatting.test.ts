import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { able, endAll, TestClient } from './client';
import { change, clean, uri } from './sampleNote';

const textDocument = { uri };
const options = { tabSize: 4, insertSpaces: true };
const untidy = clean.replace('(00:10-', '（00:10-').replace('+++\n#', '+++\n\n#').trimEnd();
const tidy = `${untidy.replace('（', '(')}\n`;
const applied = (text: string, edits: TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), edits);
const registering = {
  ...able,
  textDocument: {
    ...able.textDocument,
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
    onTypeFormatting: { dynamicRegistration: true },
  },
};

afterEach(endAll);

describe('formatting over the protocol', () => {
  it('makes a note tidy', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, untidy);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument,
      options,
    });
    assert.equal(applied(untidy, edits), tidy);
  });

  it('does not end the last line where the editor does not want it', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, tidy.trimEnd());
    for (const [wanted, count] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const params = { textDocument, options: { ...options, insertFinalNewline: wanted } };
      const edits = await client.request<TextEdit[]>('textDocument/formatting', params);
      assert.equal(edits.length, count);
    }
  });

  it('formats a range, and what has just been typed', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, untidy);
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 4 } };
    const params = { textDocument, range, options };
    assert.deepEqual(await client.request('textDocument/rangeFormatting', params), []);
    client.change(uri, 2, change(9, 0, 9, 9, '\n(0:20-0:30)'));
    const typed = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
      textDocument,
      position: { line: 10, character: 11 },
      ch: ')',
      options,
    });
    assert.deepEqual(
      typed.map(({ newText }) => newText),
      ['0:20-0'],
    );
  });

  it('gives nothing for a file that is no note', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, '# 随笔 \n\n\n\n文字 ');
    const params = { textDocument, options };
    assert.deepEqual(await client.request('textDocument/formatting', params), []);
  });

  it('is offered for each note by itself, so that ordinary posts keep their own formatter', async () => {
    const client = await TestClient.start({ capabilities: registering });
    assert.equal(client.initialized.capabilities.documentFormattingProvider, undefined);
    const post = 'file:///posts/a.md';
    const note = 'file:///notes/%E7%AC%AC%5B1%5D%E6%9C%9F.md';
    const offered = () => client.registered.filter(({ method }) => /ormatting$/.test(method));
    await client.open(post, '# 随笔\n');
    await client.open(note, clean);
    await client.until(() => offered().length === 3);
    assert.deepEqual(
      offered().map(({ registerOptions }) => registerOptions.documentSelector),
      Array.from({ length: 3 }, () => [{ scheme: 'file', pattern: '**/notes/第?1?期.md' }]),
    );
    await client.notify('textDocument/didClose', { textDocument: { uri: note } });
    await client.until(() => client.unregistered.length === 3);
    assert.deepEqual(
      client.unregistered.map(({ id }) => id).sort(),
      offered()
        .map(({ id }) => id)
        .sort(),
    );
    await client.change(post, 2, { text: clean });
    await client.until(() => offered().length === 6);
  });
});

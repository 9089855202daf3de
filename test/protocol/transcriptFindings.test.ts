import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import {
  type CodeAction,
  type Diagnostic,
  FileChangeType,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { change, clean } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const workspace = { ...able.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
const pulling = { ...able, workspace };
const { diagnostic: _, ...textDocument } = able.textDocument;
const pushing = { workspace, textDocument };

const cue = (start: string, end: string) => `00:00:${start},000 --> 00:00:${end},000\n一句话\n\n`;
/** The border at 00:10 lies amid what is said. */
const cutting = cue('00', '06') + cue('06', '20');
const fitting = cue('00', '10') + cue('10', '20');

const cuts = (found: readonly Diagnostic[]) =>
  found.filter(({ code }) => code === 'time-transcript').map(({ message }) => message);
const told = ['1.2 starts at 00:10, in the middle of what is said from 00:06 to 00:20'];

afterEach(() => {
  endAll();
  removeFolders();
});

/** Asks for findings, again whenever the server wishes, until they are these. */
async function pulledUntil(client: TestClient, uri: string, expected: readonly string[]) {
  for (;;) {
    const refreshed = client.requested('workspace/diagnostic/refresh');
    const found = await client.pull(uri);
    if (isDeepStrictEqual(cuts(found), expected)) return found;
    await refreshed;
  }
}

/** A client with a note, beside which files come and go. */
async function opened(
  capabilities: object,
  files: Readonly<Record<string, string>> = {},
  text = clean,
) {
  const folder = folderWith({ 'a.md': text, ...files });
  const client = await TestClient.start({ capabilities, rootUri: folder.uri });
  const uri = folder.uriOf('a.md');
  await client.open(uri, text);
  return {
    client,
    uri,
    folder,
    async write(name: string, text: string, type: FileChangeType = FileChangeType.Changed) {
      writeFileSync(fileURLToPath(folder.uriOf(name)), text);
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.uriOf(name), type }],
      });
    },
    async remove(name: string) {
      rmSync(fileURLToPath(folder.uriOf(name)));
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.uriOf(name), type: FileChangeType.Deleted }],
      });
    },
  };
}

describe('findings about the transcript of a note', () => {
  it('come, change and go with the file where the client pulls', async () => {
    const { client, uri, write, remove } = await opened(pulling);
    await pulledUntil(client, uri, []);
    await write('a.srt', cutting, FileChangeType.Created);
    await pulledUntil(client, uri, told);
    await write('a.srt', fitting);
    await pulledUntil(client, uri, []);
    await write('a.srt', cutting);
    await pulledUntil(client, uri, told);
    await remove('a.srt');
    await pulledUntil(client, uri, []);
    assert.deepEqual(client.failures, []);
  });

  it('come, change and go with the file where the server pushes', async () => {
    const { client, write, remove } = await opened(pushing, { 'a.srt': cutting });
    const pushed = (expected: readonly string[]) =>
      client.until(() =>
        isDeepStrictEqual(cuts(client.published.at(-1)?.diagnostics ?? []), expected),
      );
    await pushed(told);
    await write('a.srt', fitting);
    await pushed([]);
    await write('a.srt', cutting);
    await pushed(told);
    await remove('a.srt');
    await pushed([]);
    await write('a.zh.vtt', `WEBVTT\n\n${cutting}`);
    await pushed(told);
  });

  it('are read again by a client that tells of no changes', async () => {
    const { client, uri, write } = await opened(able, { 'a.srt': fitting });
    await pulledUntil(client, uri, []);
    await write('a.srt', cutting);
    await pulledUntil(client, uri, told);
  });

  it('follow the file that the front matter names', async () => {
    const { client, uri } = await opened(pulling, { 'a.srt': cutting, 'b.srt': fitting });
    await pulledUntil(client, uri, told);
    await client.change(uri, 2, change(2, 0, 2, 0, '[params]\ntranscript = "b.srt"\n'));
    await pulledUntil(client, uri, []);
    await client.change(uri, 3, change(3, 14, 3, 15, 'a'));
    await pulledUntil(client, uri, told);
  });

  it('follow the files of a note while others are opened and closed', async () => {
    const { client, uri, folder, write } = await opened(pulling, { 'a.srt': fitting });
    await pulledUntil(client, uri, []);
    const other = folder.uriOf('b/b.md');
    await client.open(other, clean);
    await client.pull(other);
    await client.notify('textDocument/didClose', { textDocument: { uri: other } });
    const refreshed = client.requested('workspace/diagnostic/refresh');
    await write('a.srt', cutting);
    await refreshed;
    await pulledUntil(client, uri, told);
  });

  it('come with the first file of a note while another one is open', async () => {
    const { client, uri, folder, write } = await opened(pulling);
    await pulledUntil(client, uri, []);
    const other = folder.uriOf('b/b.md');
    await client.open(other, clean);
    await client.pull(other);
    const refreshed = client.requested('workspace/diagnostic/refresh');
    await write('a.srt', cutting, FileChangeType.Created);
    await refreshed;
    await pulledUntil(client, uri, told);
  });

  it('follow a named file whose name says nothing of captions', async () => {
    const text = clean.replace('\n+++\n', '\n[params]\ntranscript = "台 {词}.字幕"\n+++\n');
    const { client, uri, write } = await opened(pulling, { '台 {词}.字幕': fitting }, text);
    await pulledUntil(client, uri, []);
    await client.until(() => JSON.stringify(client.registered).includes('**/台 [{]词[}].字幕'));
    await write('台 {词}.字幕', cutting);
    await pulledUntil(client, uri, told);
  });

  it('are asked for again only because of files that a note has to do with', async () => {
    const { client, uri, write } = await opened(pulling, { 'a.srt': cutting });
    await pulledUntil(client, uri, told);
    let refreshes = 0;
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshes++;
      return null;
    });
    const elsewhere = (name: string) => ({
      uri: `file:///elsewhere/${name}`,
      type: FileChangeType.Changed,
    });
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: ['index.json', 'robots.txt', 'b.srt'].map(elsewhere),
    });
    await client.pull(uri);
    assert.equal(refreshes, 0);
    await write('a.srt', fitting);
    await client.pull(uri);
    assert.equal(refreshes, 1);
  });

  it('have their fix, and say in a hover why they are there', async () => {
    const { client, uri } = await opened(pulling, { 'a.srt': cutting });
    const found = (await pulledUntil(client, uri, told)).find(
      ({ code }) => code === 'time-transcript',
    );
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: found!.range,
      context: { diagnostics: [found], only: ['quickfix'] },
    });
    const fix = actions.find(({ title }) => title === 'Move the border of 1.1 and 1.2 to 00:06');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', fix);
    const [changed] = edit!.documentChanges as { edits: { newText: string }[] }[];
    assert.deepEqual(
      changed!.edits.map(({ newText }) => newText),
      ['06', '06'],
    );
    const { contents } = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: found!.range.start,
    });
    assert.match((contents as MarkupContent).value, /amid a sentence/);
  });
});

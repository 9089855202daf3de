import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import type {
  ExportChaptersResult,
  NoteFromChaptersResult,
} from '../../server/src/protocol/chapterProtocol';
import type { RefactorResult } from '../../server/src/protocol/protocol';
import { able, endAll, TestClient } from './client';
import { clean, uri } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const textDocument = { uri };
const list = { text: '0:00 开始\n0:30 结尾', fileName: '' };

async function opened(text: string): Promise<TestClient> {
  const client = await TestClient.start({ capabilities: able });
  await client.open(uri, text, 'markdown', 4);
  return client;
}

afterEach(() => {
  endAll();
  removeFolders();
});

describe('chapters over the protocol', () => {
  it('are written in a format, with the language of their text', async () => {
    const client = await opened(clean);
    const ask = (format: string) =>
      client.request<ExportChaptersResult>('episodeNotes/exportChapters', { textDocument, format });
    assert.deepEqual(await ask('text'), {
      ...{ text: '0:00 问好\n0:10 预告\n', languageId: 'plaintext' },
      ...{ count: 2, warnings: [] },
    });
    const psc = await ask('psc');
    assert.ok('text' in psc && psc.languageId === 'xml' && psc.text.startsWith('<psc:chapters '));
    await assert.rejects(ask('constructor'), /names no format/);
    await assert.rejects(ask('info'), /names no format/);
  });

  it('are refused where a segment is out of order, by its line', async () => {
    const client = await opened(clean.replace('(00:00-00:10)', '(00:30-00:40)'));
    const params = { textDocument, format: 'text' };
    const result = await client.request<ExportChaptersResult>(
      'episodeNotes/exportChapters',
      params,
    );
    assert.ok('refusal' in result);
    assert.match(result.refusal, /^Line \d+: .* Nothing was written$/);
  });

  it('come from notes alone', async () => {
    const client = await opened('# Groceries\n');
    const params = { textDocument, format: 'text' };
    assert.equal(await client.request('episodeNotes/exportChapters', params), null);
    const added = await client.request('episodeNotes/addChapters', {
      textDocument,
      chapters: list,
    });
    assert.equal(added, null);
  });

  it('make a whole note', async () => {
    const client = await TestClient.start({ capabilities: able });
    const ask = (chapters: object) =>
      client.request<NoteFromChaptersResult>('episodeNotes/noteFromChapters', {
        ...{ textDocument: { uri: 'file:///notes/' }, chapters },
      });
    const result = await ask({ text: '0:00 A\n0:30 B', fileName: 'talk.chapters.txt' });
    assert.ok('text' in result);
    assert.equal(result.title, 'talk');
    assert.match(result.text, /^title = "talk"$/m);
    assert.match(result.text, /^# part1: talk\n\(00:00-00:30\) \*\*\*1\.1: A\*\*\*\n/m);
    const partly = await ask({ text: '0:00 A\nat 0:10 or so\n0:30 B', fileName: '' });
    assert.ok('text' in partly);
    assert.equal(partly.notice, 'Line 2 holds a time, but could not be read: "at 0:10 or so"');
    assert.deepEqual(await ask({ text: '{"a":\n', fileName: '' }), {
      refusal: 'Line 2: The file begins like JSON, but it is no valid JSON',
    });
    await assert.rejects(ask({ text: 5 }), /no text with chapters/);
  });

  it('are made of a pasted list in a file that is no note, with the whole edit', async () => {
    const client = await opened('Hello.\n\n0:00 A\n0:30 B\n');
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    const context = { diagnostics: [], triggerKind: 1 };
    const params = { textDocument, range, context };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', params);
    assert.equal(action?.title, 'Turn these lines into segments');
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 4 });
  });

  it('are added to an open note, for its version', async () => {
    const client = await opened(clean);
    const params = { textDocument, chapters: list };
    const result = await client.request<RefactorResult>('episodeNotes/addChapters', params);
    assert.equal(result.version, 4);
    assert.match(
      result.edits.map(({ newText }) => newText).join(),
      /\(00:30-00:31\) \*\*\*1\.3: 结尾\*\*\*/,
    );
    const taken = { textDocument, chapters: { text: '0:00 x', fileName: '' } };
    const refused = await client.request<RefactorResult>('episodeNotes/addChapters', taken);
    assert.equal(refused.refusal, 'All chapters lie in segments that are there');
    const both = { textDocument, chapters: { text: '0:00 x\n9:00 结尾', fileName: '' } };
    const partly = await client.request<RefactorResult>('episodeNotes/addChapters', both);
    assert.equal(
      partly.notice,
      '1 chapters added; 1 left out, which lie in segments that are there',
    );
  });

  it('are drafted out of the transcript beside the note, where no segment is', async () => {
    const cue = (at: number) => `00:00:${at}.000 --> 00:00:${at + 8}.000\n第 ${at} 秒\n`;
    const folder = folderWith({ '12.vtt': `WEBVTT\n\n${cue(30)}\n${cue(40)}\n${cue(50)}` });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const own = { textDocument: { uri: folder.uriOf('12.md') } };
    await client.open(own.textDocument.uri, clean);
    const result = await client.request<RefactorResult>('episodeNotes/draftSegments', own);
    assert.match(
      result.edits.map(({ newText }) => newText).join(),
      /\(00:30-00:58\) \*\*\*1\.3: 0:30\*\*\*\n- 第 30 秒/,
    );
    await client.open(uri, clean);
    const none = await client.request<RefactorResult>('episodeNotes/draftSegments', {
      textDocument,
    });
    assert.match(none.refusal ?? '', /^No transcript lies beside this note/);
  });
});

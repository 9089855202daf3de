import assert from 'node:assert/strict';
import {
  type DocumentLink,
  type Hover,
  type InlayHint,
  type MarkupContent,
  MessageType,
  type SelectionRange,
  type SemanticTokens,
} from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { change, faulty, uri } from './sampleNote';

const textDocument = { uri };
const withMedia = (media: string) =>
  faulty.replace('title = "样例"\n', `title = "样例"\n[params]\nmedia = '${media}'\n`);

afterEach(endAll);

describe('links over the protocol', () => {
  const linksOf = (client: TestClient) =>
    client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });

  it('have a target once they are resolved, also from a line that has moved', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, withMedia('12.mp4'));
    const [, second, ...more] = await linksOf(client);
    assert.deepEqual(more, []);
    assert.deepEqual(second?.range.start, { line: 9, character: 1 });
    assert.equal(second?.target, undefined);
    client.change(uri, 2, change(0, 0, 0, 0, '\n'));
    const resolved = await client.request<DocumentLink>('documentLink/resolve', second);
    assert.equal(resolved.target, 'file:///notes/12.mp4#t=8');
  });

  it('are none for an episode that cannot be opened, which the log says once', async () => {
    const client = await TestClient.start({ capabilities: able });
    const told = () => client.logged.filter(({ message }) => message.includes('params.media'));
    await client.open(uri, withMedia('C:\\12.mp4'));
    assert.deepEqual(await linksOf(client), []);
    assert.deepEqual(await linksOf(client), []);
    assert.equal(told().length, 1);
    assert.equal(told()[0]?.type, MessageType.Warning);
    assert.match(told()[0]?.message ?? '', /^file:\/\/\/notes\/episode\.md: .*"C:\\\\12\.mp4"/);
  });
});

describe('selection ranges over the protocol', () => {
  it('answer each position, and nothing in a file that is no note', async () => {
    const client = await TestClient.start({ capabilities: able });
    const ask = () =>
      client.request<SelectionRange[]>('textDocument/selectionRange', {
        textDocument,
        positions: [
          { line: 4, character: 2 },
          { line: 5, character: 3 },
        ],
      });
    await client.open(uri, faulty);
    const ranges = await ask();
    assert.deepEqual(
      ranges.map(({ range: { start, end } }) => [start.line, start.character, end.character]),
      [
        [4, 1, 6],
        [5, 2, 6],
      ],
    );
    client.change(uri, 2, { text: '# 一篇文章\n' });
    assert.deepEqual(await ask(), []);
  });
});

describe('hovers over the protocol', () => {
  const params = { textDocument, position: { line: 7, character: 3 } };

  it('say why something is found, in Markdown or plainly as the client prefers it', async () => {
    for (const [contentFormat, about] of [
      [
        ['html', 'markdown', 'plaintext'],
        /^One moment .*\n\n\*\*预告\*\* {2}\n12s · 60% of the episode {2}\nOverlaps 1\.1 by 2s/,
      ],
      [
        ['plaintext', 'markdown'],
        /^One moment .*\n\n预告\n12s · 60% of the episode\nOverlaps 1\.1 by 2s/,
      ],
      [undefined, /^One moment .*\n\n预告\n12s · 60% of the episode\nOverlaps 1\.1 by 2s/],
    ] as const) {
      const capabilities = {
        ...able,
        textDocument: { ...able.textDocument, hover: { contentFormat } },
      };
      const client = await TestClient.start({ capabilities });
      await client.open(uri, faulty);
      const { contents } = await client.request<Hover>('textDocument/hover', params);
      assert.match((contents as MarkupContent).value, about);
    }
  });

  it('say nothing of what the author has turned off, and speak Chinese', async () => {
    const settings = () => ({ rules: { 'time-overlap': 'off' } });
    const client = await TestClient.start({ capabilities: able, settings, locale: 'zh-cn' });
    await client.open(uri, faulty);
    const { contents } = await client.request<Hover>('textDocument/hover', params);
    assert.match(
      (contents as MarkupContent).value,
      /^预告\n12 秒 · 占节目的 60%\n与 1\.1 重叠 2 秒/,
    );
  });
});

describe('inlay hints over the protocol', () => {
  it('are as the author sets them, and asked for again when that changes', async () => {
    let durations = false;
    const settings = () => ({ inlayHints: { durations } });
    const workspace = { ...able.workspace, inlayHint: { refreshSupport: true } };
    const client = await TestClient.start({ capabilities: { ...able, workspace }, settings });
    const refreshed = client.requested('workspace/inlayHint/refresh');
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const shown = async () => {
      const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
        textDocument,
        range,
      });
      return hints.map(({ position: { line }, label }) => `${line} ${label}`);
    };
    await client.open(uri, faulty);
    assert.deepEqual(await shown(), ['3 20s']);
    durations = true;
    await client.notify('workspace/didChangeConfiguration', {});
    await refreshed;
    assert.deepEqual(await shown(), ['3 20s', '4 10s', '7 12s']);
  });
});

describe('semantic tokens over the protocol', () => {
  it('mark a time that does not exist, in the note and in a range of it', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty.replace('00:20', '00:75'));
    const range = { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } };
    for (const method of ['full', 'range']) {
      const { data } = await client.request<SemanticTokens>(
        `textDocument/semanticTokens/${method}`,
        { textDocument, range },
      );
      assert.deepEqual(data, [7, 7, 5, 0, 0]);
    }
  });
});

import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { change, faulty, uri } from './sampleNote';

const textDocument = { uri };
const pull = 'textDocument/diagnostic';

/** Takes far longer to check than the server works without looking up. */
const long = `${faulty}\n${Array.from({ length: 1500 }, segment).join('')}`;

function segment(_: unknown, at: number): string {
  const minute = String(Math.floor(at / 60) + 1).padStart(2, '0');
  const second = String(at % 60).padStart(2, '0');
  return `(${minute}:${second}-${minute}:${second}.9) ***1.${at + 3}: 第 ${at} 段***
- 这里有**重点${at}**，也有 *次要* 的内容，以及 \`代码${at}\`。

`;
}

afterEach(endAll);

describe('work that nobody waits for any more', () => {
  it('is given up when the client withdraws its request', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, long);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(pull, { textDocument }, source.token);
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(client.failures, []);
  });

  it('is given up when the text changes, and asked for again', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, long);
    const answer = client.request(pull, { textDocument });
    client.change(uri, 2, change(8, 2, 8, 2, '更正：'));
    await assert.rejects(answer, {
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
    assert.ok((await client.pull(uri)).some(({ code }) => code === 'time-overlap'));
    assert.deepEqual(client.failures, []);
  });

  it('lets the server answer others meanwhile', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, long);
    const order: string[] = [];
    const findings = client.pull(uri).then(() => order.push('findings'));
    const position = { line: 5, character: 0 };
    const place = client
      .request('episodeNotes/segmentAt', { textDocument, position })
      .then(() => order.push('segment'));
    await Promise.all([findings, place]);
    assert.deepEqual(order, ['segment', 'findings']);
  });

  it('is not published for a document that was closed meanwhile', async () => {
    const client = await TestClient.start();
    await client.open(uri, long);
    await client.notify('textDocument/didClose', { textDocument });
    await client.open('file:///other.md', faulty);
    await client.pushed('file:///other.md', 1);
    assert.deepEqual([...new Set(client.published.map((one) => one.uri))], ['file:///other.md']);
  });
});

import assert from 'node:assert/strict';
import type {
  MoveBorderResult,
  TimelineParams,
  TimelineResult,
} from '../../server/src/protocol/timelineProtocol';
import { able, endAll, TestClient } from './client';
import { change, clean, faulty, uri } from './sampleNote';

const textDocument = { uri };
const ask = (client: TestClient, params: Partial<TimelineParams> = {}) =>
  client.request<TimelineResult | null>('episodeNotes/timeline', { textDocument, ...params });

async function opened(text: string): Promise<TestClient> {
  const client = await TestClient.start({ capabilities: able });
  await client.open(uri, text);
  return client;
}

describe('the picture of the episode over the protocol', () => {
  afterEach(endAll);

  it('is whole at first, then what has changed', async () => {
    const client = await opened(faulty);
    const whole = await ask(client, { position: { line: 8, character: 0 } });
    assert.equal(whole?.continues, false);
    assert.equal(whole?.items.length, 3);
    assert.deepEqual(whole?.faults?.overlaps, [[2, 1]]);
    assert.equal(whole?.current, 2);
    client.change(uri, 2, change(5, 2, 5, 2, '嗨，'));
    const same = await ask(client, { since: whole?.stamp ?? 0 });
    assert.deepEqual([same?.continues, same?.gone, same?.items, same?.faults], [true, 0, [], null]);
    client.change(uri, 3, change(7, 4, 7, 6, '10'));
    const mended = await ask(client, { since: same?.stamp ?? 0 });
    assert.deepEqual([mended?.first, mended?.gone, mended?.items.length], [2, 1, 1]);
    assert.deepEqual(mended?.faults?.overlaps, []);
  });

  it('is whole again for a client that missed an answer', async () => {
    const client = await opened(faulty);
    const first = await ask(client);
    await ask(client);
    const again = await ask(client, { since: first?.stamp ?? 0 });
    assert.deepEqual([again?.continues, again?.items.length], [false, 3]);
  });

  it('keeps its name as long as it looks the same, wherever the author types', async () => {
    const client = await opened(clean);
    const { stamp } = (await ask(client)) ?? assert.fail();
    client.change(uri, 2, change(5, 2, 5, 2, '嗨，'));
    assert.equal((await ask(client, { since: stamp }))?.stamp, stamp);
    client.change(uri, 3, change(7, 22, 7, 22, '再'));
    assert.notEqual((await ask(client, { since: stamp }))?.stamp, stamp);
  });

  it('leads to the place of an item, and moves borders, in the text as it is now', async () => {
    const client = await opened(clean);
    const { stamp } = (await ask(client)) ?? assert.fail();
    client.change(uri, 2, change(3, 0, 3, 0, '前言\n\n'));
    const place = { textDocument, stamp, item: 1 };
    assert.deepEqual(await client.request('episodeNotes/timelinePlace', place), {
      line: 6,
      character: 22,
    });
    const border = { textDocument, stamp, earlier: 1, later: 2, time: 6700 };
    const moved = await client.request<MoveBorderResult>('episodeNotes/moveBorder', border);
    assert.deepEqual(moved, {
      version: 2,
      edits: [
        { range: change(6, 10, 6, 12, '').range, newText: '07' },
        { range: change(9, 4, 9, 6, '').range, newText: '07' },
      ],
    });
  });

  it('refuses what would leave a segment empty, what is no segment, and old stamps', async () => {
    const client = await opened(clean);
    const { stamp } = (await ask(client)) ?? assert.fail();
    const move = (border: object) =>
      client.request('episodeNotes/moveBorder', {
        textDocument,
        stamp,
        earlier: 1,
        later: 2,
        time: 5000,
        ...border,
      });
    assert.equal(await move({ time: 0 }), null);
    assert.equal(await move({ time: 'soon' }), null);
    assert.equal(await move({ later: 0 }), null);
    assert.equal(await move({ later: 7 }), null);
    assert.equal(await move({ stamp: stamp - 1 }), null);
    assert.deepEqual(client.failures, []);
  });

  it('is nothing for a file that is no note, or not open', async () => {
    const client = await opened('# 随笔\n\n- 在 (00:19) 处\n');
    assert.equal(await ask(client), null);
    assert.equal(await ask(client, { textDocument: { uri: 'file:///notes/other.md' } }), null);
  });
});

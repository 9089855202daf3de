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

  it('is of the text as it is now, and says of which version', async () => {
    const client = await opened(faulty);
    const first = (await ask(client, { position: { line: 8, character: 0 } })) ?? assert.fail();
    assert.deepEqual([first.version, first.picture.items.length, first.current], [1, 3, 2]);
    assert.deepEqual(first.picture.faults.overlaps, [[2, 1]]);
    client.change(uri, 2, change(5, 2, 5, 2, '嗨，'));
    const same = (await ask(client)) ?? assert.fail();
    assert.deepEqual([same.version, same.picture], [2, first.picture]);
    client.change(uri, 3, change(7, 4, 7, 6, '10'));
    const mended = (await ask(client)) ?? assert.fail();
    assert.deepEqual(mended.picture, {
      ...first.picture,
      items: [
        ...first.picture.items.slice(0, 2),
        { number: '1.2', title: '预告', range: '00:10-00:20', start: 10_000, end: 20_000 },
      ],
      faults: { overlaps: [], holes: [], disorders: [] },
    });
  });

  it('leads to the place of an item, and moves borders, in the text as it is now', async () => {
    const client = await opened(clean);
    client.change(uri, 2, change(3, 0, 3, 0, '前言\n\n'));
    const { version } = (await ask(client)) ?? assert.fail();
    const place = { textDocument, version, item: 1 };
    assert.deepEqual(await client.request('episodeNotes/timelinePlace', place), {
      line: 6,
      character: 22,
    });
    const border = { textDocument, version, earlier: 1, later: 2, time: 6700 };
    const edits = await client.request<MoveBorderResult>('episodeNotes/moveBorder', border);
    assert.deepEqual(edits, [
      { range: change(6, 10, 6, 12, '').range, newText: '07' },
      { range: change(9, 4, 9, 6, '').range, newText: '07' },
    ]);
  });

  it('refuses what is asked about an item once the text is another', async () => {
    const client = await opened(clean);
    const { version } = (await ask(client)) ?? assert.fail();
    client.change(uri, 2, change(3, 0, 3, 0, '(00:00-00:05) ***新***\n\n'));
    const place = { textDocument, version, item: 1 };
    assert.equal(await client.request('episodeNotes/timelinePlace', place), null);
    const border = { textDocument, version, earlier: 1, later: 2, time: 6700 };
    assert.equal(await client.request('episodeNotes/moveBorder', border), null);
    assert.deepEqual(client.failures, []);
  });

  it('refuses what would leave a segment empty, what is no segment, and old versions', async () => {
    const client = await opened(clean);
    const { version } = (await ask(client)) ?? assert.fail();
    const move = (border: object) =>
      client.request('episodeNotes/moveBorder', {
        textDocument,
        version,
        earlier: 1,
        later: 2,
        time: 5000,
        ...border,
      });
    assert.equal(await move({ time: 0 }), null);
    assert.equal(await move({ time: 'soon' }), null);
    assert.equal(await move({ later: 0 }), null);
    assert.equal(await move({ later: 7 }), null);
    assert.equal(await move({ version: version - 1 }), null);
    assert.deepEqual(client.failures, []);
  });

  it('is nothing for a file that is no note, or not open', async () => {
    const client = await opened('# 随笔\n\n- 在 (00:19) 处\n');
    assert.equal(await ask(client), null);
    assert.equal(await ask(client, { textDocument: { uri: 'file:///notes/other.md' } }), null);
  });
});

import assert from 'node:assert/strict';
import type { AddSegmentsAnswer, ModelAnswer } from '../../server/src/protocol/modelProtocol';
import { able, endAll, TestClient } from './client';
import { clean } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const srt = '1\n00:00:30,200 --> 00:00:41,000\n再说播种\n';
const segment = { firstCue: 1, lastCue: 1, title: '农事' };

afterEach(() => {
  endAll();
  removeFolders();
});

/** Opens a note, reads its transcript and adds a segment, as a model does in VS Code. */
async function added(given: object): Promise<AddSegmentsAnswer | { readonly refusal: string }> {
  const folder = folderWith({ '12.md': clean, '12.srt': srt });
  const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
  const textDocument = { uri: folder.uriOf('12.md') };
  await client.open(textDocument.uri, clean);
  await client.request<ModelAnswer>('episodeNotes/readTranscript', { textDocument });
  const params = { textDocument, segments: [given] };
  return client.request('episodeNotes/addSegments', params);
}

describe('segments that a model in the editor adds', () => {
  it('need no points', async () => {
    const answer = await added(segment);
    assert.ok('headers' in answer, JSON.stringify(answer));
    assert.match(answer.headers.join(), /^\(00:30-00:41\) \*{3}1\.\d: 农事\*{3}$/);
  });

  it('are refused with the forms that there are where a part has two at once', async () => {
    const answer = await added({ ...segment, part: { number: 1, newTitle: '二' } });
    assert.ok('refusal' in answer);
    assert.match(answer.refusal, /part is \{ "number": 2 \} or \{ "newTitle": "…" \}$/);
  });
});

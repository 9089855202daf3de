import assert from 'node:assert/strict';
import type { RefactorResult } from '../../server/src/protocol/protocol';
import { able, endAll, TestClient } from './client';
import { clean } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const srt =
  '1\n00:00:30,200 --> 00:00:41,000\n再说播种\n\n2\n00:00:41,000 --> 00:00:52,000\n然后收割\n';
const segments = [{ firstCue: 1, lastCue: 2, title: '农事', points: ['**播种**，收割'] }];

afterEach(() => {
  endAll();
  removeFolders();
});

describe('segments out of cues over the protocol', () => {
  it('are refused for cues that the author has not seen', async () => {
    const folder = folderWith({ '12.md': clean, '12.srt': srt });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const textDocument = { uri: folder.uriOf('12.md') };
    await client.open(textDocument.uri, clean);
    const params = { textDocument, version: 1, transcript: 'another', segments, lastCue: 1 };
    for (const method of ['episodeNotes/segmentsFromCues', 'episodeNotes/extendSegment']) {
      const { refusal, edits } = await client.request<RefactorResult>(method, params);
      assert.match(refusal ?? '', /^The transcript has changed meanwhile/);
      assert.deepEqual(edits, []);
    }
  });

  it('are an error where the request names none', async () => {
    const folder = folderWith({ '12.md': clean, '12.srt': srt });
    const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
    const textDocument = { uri: folder.uriOf('12.md') };
    await client.open(textDocument.uri, clean);
    for (const wrong of [undefined, [], [{}], [{ ...segments[0], points: [1] }]]) {
      const params = { textDocument, version: 1, transcript: '', segments: wrong };
      const asked = client.request('episodeNotes/segmentsFromCues', params);
      await assert.rejects(asked, /names no segments/);
    }
  });
});

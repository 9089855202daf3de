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

/** Opens a note and reads its transcript, as a model does in VS Code. */
async function reading(captions = srt) {
  const folder = folderWith({ '12.md': clean, '12.srt': captions });
  const client = await TestClient.start({ capabilities: able, rootUri: folder.uri });
  const textDocument = { uri: folder.uriOf('12.md') };
  await client.open(textDocument.uri, clean);
  const read = (window: object) =>
    client.request<ModelAnswer>('episodeNotes/readTranscript', { textDocument, ...window });
  const add = (segments: unknown) =>
    client.request<AddSegmentsAnswer>('episodeNotes/addSegments', { textDocument, segments });
  await read({});
  return { client, textDocument, read, add };
}

const added = async (given: object) => (await reading()).add([given]);

/** Why a call was refused. */
function refusalOf(answer: ModelAnswer | AddSegmentsAnswer | null): string {
  assert.ok(answer !== null && 'refusal' in answer, JSON.stringify(answer));
  return answer.refusal;
}

describe('segments that a model in the editor adds', () => {
  it('need no points', async () => {
    const answer = await added(segment);
    assert.ok('headers' in answer, JSON.stringify(answer));
    assert.match(answer.headers.join(), /^\(00:30-00:41\) \*{3}1\.\d: 农事\*{3}$/);
  });

  it('are refused with the forms that there are where a part has two at once', async () => {
    const answer = await added({ ...segment, part: { number: 1, newTitle: '二' } });
    assert.match(refusalOf(answer), /part is \{ "number": 2 \} or \{ "newTitle": "…" \}$/);
  });

  it('are refused with the place of the one that is wrong, and what it needs', async () => {
    const { add } = await reading();
    for (const wrong of [null, { ...segment, firstCue: '1' }, { ...segment, title: 5 }]) {
      const refusal = refusalOf(await add([segment, wrong]));
      assert.match(refusal, /segments\[1\] is wrong: .*the numbers firstCue and lastCue/);
    }
    for (const none of [undefined, segment, '[]', []]) {
      assert.match(refusalOf(await add(none)), / segments is wrong: /);
    }
  });

  it('are refused where they are more than a call takes', async () => {
    const { add } = await reading();
    const tooMany = [Array(201).fill(segment), [{ ...segment, points: Array(51).fill('一') }]];
    for (const segments of tooMany) {
      assert.match(refusalOf(await add(segments)), /200 segments at most.*50 points/);
    }
  });
});

describe('a call of a model with many points', () => {
  it('lets the author go on meanwhile', async () => {
    const { client, textDocument, add } = await reading(
      Array.from({ length: 30 }, (_, at) => `00:01:${at + 10} --> 00:01:${at + 11}\n话\n`).join(
        '\n',
      ),
    );
    const points = Array(50).fill('**播种**要趁早，**浇水**要趁晚');
    const segments = Array.from({ length: 20 }, (_, at) => ({
      ...{ firstCue: at + 1, lastCue: at + 1 },
      ...{ title: '农事', points },
    }));
    const answered: string[] = [];
    const added = add(segments).then((answer) => {
      assert.ok('edits' in answer, JSON.stringify(answer));
      answered.push('segments');
    });
    const position = { line: 0, character: 0 };
    for (let asked = 0; asked < 5; asked++) {
      await client.request('textDocument/hover', { textDocument, position });
    }
    answered.push('hovers');
    await added;
    assert.deepEqual(answered, ['hovers', 'segments']);
  });
});

describe('the window of cues that a model in the editor names', () => {
  it('is refused with what is wrong in it, whatever it holds', async () => {
    const { read } = await reading();
    for (const from of [12, null, {}, '']) {
      assert.match(refusalOf(await read({ from })), /no time for from: .*12:30/);
    }
    assert.ok(refusalOf(await read({ to: '9'.repeat(100_000) })).length < 200);
    for (const firstCue of [-(2 ** 53), 0, 1.5, '1', null]) {
      assert.match(refusalOf(await read({ firstCue })), /^firstCue is the number of a cue, from 1/);
    }
  });
});

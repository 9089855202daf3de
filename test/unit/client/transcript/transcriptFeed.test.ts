import assert from 'node:assert/strict';
import type { TextEditor } from 'vscode';
import type { NoteServer } from '../../../../client/src/noteServer';
import type { ToTranscriptPage } from '../../../../client/src/transcript/messages';
import { TranscriptFeed } from '../../../../client/src/transcript/transcriptFeed';
import type {
  TranscriptAnswer,
  TranscriptParams,
} from '../../../../server/src/protocol/transcriptProtocol';

const editor = (uri: string) =>
  ({ document: { uri: { toString: () => uri } } }) as unknown as TextEditor;
const cues = { starts: [0, 2000], ends: [2000, 4000], texts: ['早', '好'] };
const whole: TranscriptAnswer = { id: 'x', uri: 'file:///%E6%97%A9.srt', kind: 'speech', cues };
const told = { kind: 'transcript', document: 'a', id: 'x', file: '早.srt', isChapters: false };

/** A server that gives these answers, one after the other. */
function setUp(...answers: (TranscriptAnswer | undefined)[]) {
  const state: { editor: TextEditor | undefined } = { editor: editor('a') };
  const asked: (string | undefined)[] = [];
  const sent: ToTranscriptPage[] = [];
  const server = {
    isStopped: false,
    request: async (_method: string, { known }: TranscriptParams) => {
      asked.push(known);
      return answers.shift();
    },
  };
  const feed = new TranscriptFeed(
    server as unknown as NoteServer,
    () => state.editor,
    (message) => sent.push(message),
  );
  return { feed, state, asked, sent, server };
}

describe('the transcript for the page', () => {
  it('is told once, however often the cursor moves', async () => {
    const { cues: _, ...known } = whole as NonNullable<typeof whole>;
    const { feed, asked, sent } = setUp(whole, known, known);
    for (let times = 0; times < 3; times++) await feed.refresh();
    assert.deepEqual(asked, [undefined, 'x', 'x']);
    assert.deepEqual(sent, [{ ...told, cues }]);
  });

  it('is told in full to a page that is new, also while an answer is under way', async () => {
    const { feed, asked, sent } = setUp(whole, whole, whole);
    await feed.refresh();
    const under = feed.refresh();
    feed.forget();
    await feed.refresh();
    await under;
    assert.deepEqual(asked, [undefined, 'x', undefined]);
    assert.deepEqual(sent, [
      { ...told, cues },
      { ...told, cues },
    ]);
  });

  it('has the words of cues only as long as they are those that the page shows', async () => {
    const other = { ...whole, id: 'y', cues: { ...cues, texts: ['晚', '安'] } } as TranscriptAnswer;
    const { feed } = setUp(whole, other);
    const run = { transcript: 'x', first: 0, last: 1 };
    assert.equal(feed.wordsOf(run), undefined);
    await feed.refresh();
    assert.equal(feed.wordsOf(run), '早 好');
    assert.equal(feed.wordsOf({ ...run, last: 2 }), undefined);
    await feed.refresh();
    assert.equal(feed.wordsOf(run), undefined);
  });

  it('gives way to a sentence without a note, without a transcript, and without a server', async () => {
    const none: TranscriptAnswer = { id: '', kind: 'speech', problem: '没有字幕' };
    const { feed, sent, server, state } = setUp(none, null, undefined);
    await feed.refresh();
    await feed.refresh();
    server.isStopped = true;
    await feed.refresh();
    state.editor = undefined;
    await feed.refresh();
    assert.deepEqual(sent, [
      { kind: 'transcript', document: 'a', id: '', isChapters: false, problem: '没有字幕' },
      { kind: 'noTranscript', reason: 'noNote' },
      { kind: 'noTranscript', reason: 'stopped' },
      { kind: 'noTranscript', reason: 'noNote' },
    ]);
    assert.equal(feed.document, undefined);
  });
});

import assert from 'node:assert/strict';
import type { TextEditor } from 'vscode';
import type { NoteServer } from '../../../../client/src/server';
import type { ToPage } from '../../../../client/src/timeline/messages';
import { PictureFeed } from '../../../../client/src/timeline/pictureFeed';
import { usualStyle } from '../../../../client/src/timeText';
import type {
  TimelineParams,
  TimelineResult,
} from '../../../../server/src/protocol/timelineProtocol';
import { noFaults } from './pictures';

type Answer = TimelineResult | null | undefined;

const editor = (uri: string) =>
  ({
    document: { uri: { toString: () => uri } },
    selection: { active: { line: 3, character: 1 } },
  }) as unknown as TextEditor;

const picture = (stamp: number): TimelineResult => ({
  stamp,
  continues: false,
  first: 0,
  gone: 0,
  items: [],
  faults: noFaults,
  sharesBorders: true,
  style: usualStyle,
  current: null,
});

/** By the next turn of the event loop everything that an answer sets off has happened. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** A feed whose questions are answered by hand. */
function setUp() {
  const questions: { params: TimelineParams; answer: (answer: Answer) => void }[] = [];
  const told: ToPage[] = [];
  const server = {
    isStopped: false,
    request: (_method: string, params: TimelineParams) =>
      new Promise<Answer>((answer) => questions.push({ params, answer })),
  };
  const state: { editor: TextEditor | undefined } = { editor: editor('a') };
  const feed = new PictureFeed(
    server as unknown as NoteServer,
    () => state.editor,
    (message) => told.push(message),
  );
  return { feed, questions, told, server, state };
}

describe('the pictures for the page', () => {
  it('are told in full first, and then as what has changed since', async () => {
    const { feed, questions, told } = setUp();
    const first = feed.refresh();
    assert.deepEqual(questions[0]?.params, {
      textDocument: { uri: 'a' },
      position: { line: 3, character: 1 },
    });
    questions[0]?.answer(picture(7));
    await first;
    assert.deepEqual(told, [{ kind: 'picture', document: 'a', picture: picture(7) }]);
    void feed.refresh();
    assert.equal(questions[1]?.params.since, 7);
  });

  it('are asked for once more, and not two hundred times, after a burst of edits', async () => {
    const { feed, questions, told } = setUp();
    const first = feed.refresh();
    for (let edit = 0; edit < 200; edit++) void feed.refresh();
    assert.equal(questions.length, 1);
    questions[0]?.answer(picture(1));
    await nextTurn();
    assert.equal(questions.length, 2);
    questions[1]?.answer(picture(2));
    await first;
    assert.deepEqual([questions.length, told.length], [2, 2]);
  });

  it('are whole again for another note and for a page that is new', async () => {
    const { feed, questions, state } = setUp();
    const first = feed.refresh();
    questions[0]?.answer(picture(1));
    await first;
    state.editor = editor('b');
    const other = feed.refresh();
    assert.equal(questions[1]?.params.since, undefined);
    questions[1]?.answer(picture(2));
    await other;
    feed.forget();
    void feed.refresh();
    assert.equal(questions[2]?.params.since, undefined);
  });

  it('do not continue what a page that is new meanwhile never had', async () => {
    const { feed, questions, told } = setUp();
    const first = feed.refresh();
    questions[0]?.answer(picture(1));
    await first;
    const second = feed.refresh();
    feed.forget();
    questions[1]?.answer({ ...picture(2), continues: true });
    await nextTurn();
    assert.equal(told.length, 1);
    assert.equal(questions[2]?.params.since, undefined);
    questions[2]?.answer(picture(3));
    await second;
    assert.equal(told.length, 2);
  });

  it('give way to a sentence without a note, and without a server', async () => {
    const { feed, questions, told, server, state } = setUp();
    const plain = feed.refresh();
    questions[0]?.answer(null);
    await plain;
    server.isStopped = true;
    const stopped = feed.refresh();
    questions[1]?.answer(undefined);
    await stopped;
    state.editor = undefined;
    await feed.refresh();
    assert.deepEqual(told, [
      { kind: 'nothing', because: 'noNote' },
      { kind: 'nothing', because: 'stopped' },
      { kind: 'nothing', because: 'noNote' },
    ]);
    assert.equal(feed.document, undefined);
  });

  it('stay as they are while the server is started again', async () => {
    const { feed, questions, told } = setUp();
    const first = feed.refresh();
    questions[0]?.answer(picture(1));
    await first;
    const second = feed.refresh();
    questions[1]?.answer(undefined);
    await second;
    assert.equal(told.length, 1);
    assert.equal(feed.document, 'a');
  });
});

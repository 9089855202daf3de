import assert from 'node:assert/strict';
import type { TextEditor } from 'vscode';
import type { NoteServer } from '../../../../client/src/noteServer';
import type { ToPage } from '../../../../client/src/timeline/messages';
import { usualStyle } from '../../../../client/src/timeText';
import { PictureFeed } from '../../../../client/src/views/pictureFeed';
import type {
  TimelineParams,
  TimelinePicture,
  TimelineResult,
} from '../../../../server/src/protocol/timelineProtocol';
import { noFaults } from '../timeline/pictures';

type Answer = TimelineResult | null | undefined;

const editor = (uri: string) =>
  ({
    document: { uri: { toString: () => uri } },
    selection: { active: { line: 3, character: 1 } },
  }) as unknown as TextEditor;

const picture: TimelinePicture = {
  items: [],
  faults: noFaults,
  sharesBorders: true,
  style: usualStyle,
};
const other: TimelinePicture = { ...picture, items: [{ part: '1', title: 'x' }] };
const answered = (version: number, shown = picture): TimelineResult => ({
  version,
  picture: shown,
  current: null,
});
const toldAs = (version: number) => ({ kind: 'picture', document: 'a', version, current: null });

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
  it('are told in full first, and again when they look otherwise', async () => {
    const { feed, questions, told } = setUp();
    const answers = [
      answered(7),
      answered(8),
      answered(9, structuredClone(other)),
      answered(9, other),
    ];
    for (const [index, answer] of answers.entries()) {
      const asked = feed.refresh();
      assert.deepEqual(questions[index]?.params, {
        textDocument: { uri: 'a' },
        position: { line: 3, character: 1 },
      });
      questions[index]?.answer(answer);
      await asked;
    }
    assert.deepEqual(told, [
      { ...toldAs(7), picture },
      toldAs(8),
      { ...toldAs(9), picture: other },
      toldAs(9),
    ]);
  });

  it('are asked for once more, and not two hundred times, after a burst of edits', async () => {
    const { feed, questions, told } = setUp();
    const first = feed.refresh();
    for (let edit = 0; edit < 200; edit++) void feed.refresh();
    assert.equal(questions.length, 1);
    questions[0]?.answer(answered(1));
    await nextTurn();
    assert.equal(questions.length, 2);
    questions[1]?.answer(answered(2));
    await first;
    assert.deepEqual([questions.length, told.length], [2, 2]);
  });

  it('are told in full for another note and for a page that is new', async () => {
    const { feed, questions, told, state } = setUp();
    const first = feed.refresh();
    questions[0]?.answer(answered(1));
    await first;
    state.editor = editor('b');
    const second = feed.refresh();
    questions[1]?.answer(answered(1));
    await second;
    feed.forget();
    const third = feed.refresh();
    questions[2]?.answer(answered(1));
    await third;
    assert.deepEqual(told, [
      { ...toldAs(1), picture },
      { ...toldAs(1), document: 'b', picture },
      { ...toldAs(1), document: 'b', picture },
    ]);
  });

  it('are told in full to a page that is new since they were asked for', async () => {
    const { feed, questions, told } = setUp();
    const first = feed.refresh();
    questions[0]?.answer(answered(1));
    await first;
    const second = feed.refresh();
    feed.forget();
    questions[1]?.answer(answered(2));
    await second;
    assert.deepEqual(told[1], { ...toldAs(2), picture });
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
      { kind: 'empty', reason: 'noNote' },
      { kind: 'empty', reason: 'stopped' },
      { kind: 'empty', reason: 'noNote' },
    ]);
    assert.equal(feed.document, undefined);
  });

  it('stay as they are while the server is started again', async () => {
    const { feed, questions, told } = setUp();
    const first = feed.refresh();
    questions[0]?.answer(answered(1));
    await first;
    const second = feed.refresh();
    questions[1]?.answer(undefined);
    await second;
    assert.equal(told.length, 1);
    assert.equal(feed.document, 'a');
  });
});

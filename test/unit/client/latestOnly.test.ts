import assert from 'node:assert/strict';
import { latestOnly } from '../../../client/src/latestOnly';

/** Questions that are answered, or refused, when the test says so. */
function openQuestions() {
  const asked: {
    question: string;
    cancelled: AbortSignal;
    answer(text: string): void;
    fail(): void;
  }[] = [];
  const used: string[] = [];
  const ask = latestOnly<string, string>(
    (question, cancelled) =>
      new Promise((resolve, reject) => {
        asked.push({
          question,
          cancelled,
          answer: resolve,
          fail: () => reject(new Error(question)),
        });
      }),
    (answer) => used.push(answer),
  );
  return { ask, asked, used };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('asking for the segment at a cursor that keeps moving', () => {
  it('has one question under way, cancels it, and asks only the last of the others', async () => {
    const { ask, asked, used } = openQuestions();
    for (const question of ['line 1', 'line 2', 'line 3']) ask(question);
    assert.deepEqual(
      asked.map(({ question }) => question),
      ['line 1'],
    );
    assert.equal(asked[0]?.cancelled.aborted, true);

    asked[0]?.answer('old');
    await settled();
    assert.deepEqual(
      asked.map(({ question }) => question),
      ['line 1', 'line 3'],
    );
    asked[1]?.answer('new');
    await settled();
    assert.deepEqual(used, ['new']);
  });

  it('goes on after a question that failed', async () => {
    const { ask, asked, used } = openQuestions();
    ask('line 1');
    asked[0]?.fail();
    await settled();
    assert.deepEqual(used, []);
    ask('line 2');
    asked[1]?.answer('new');
    await settled();
    assert.deepEqual(used, ['new']);
  });

  it('asks what waited even when the cancelled question fails', async () => {
    const { ask, asked, used } = openQuestions();
    ask('line 1');
    ask('line 2');
    asked[0]?.fail();
    await settled();
    asked[1]?.answer('new');
    await settled();
    assert.deepEqual(used, ['new']);
  });
});

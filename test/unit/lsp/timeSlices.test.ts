import assert from 'node:assert/strict';
import { Cancelled, TimeSlices } from '../../../server/src/lsp/timeSlices';

/** Takes up the processor for so many milliseconds. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

function* stepsOf(count: number, ms: number, onStep = () => {}): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    work(ms);
    onStep();
    yield;
  }
  return 'done';
}

async function* pausing(count: number, ms: number): AsyncGenerator<void, string> {
  for (let step = 0; step < count; step++) {
    await Promise.resolve();
    work(ms);
    yield;
  }
  return 'done';
}

describe('work in time slices', () => {
  const token = { isCancellationRequested: false };
  const withdrawn = { isCancellationRequested: true };
  let turns = 0;
  const slices = new TimeSlices(async () => {
    turns++;
  });
  beforeEach(() => {
    turns = 0;
  });

  it('is done in one where it is short', async () => {
    assert.equal(await slices.run(stepsOf(100, 0), token), 'done');
    assert.equal(turns, 0);
  });

  it('yields to the event loop whenever it has gone on for long', async () => {
    assert.equal(await slices.run(stepsOf(3, 7), token), 'done');
    assert.equal(turns, 3);
    assert.equal(await slices.run(pausing(3, 7), token), 'done');
    assert.equal(turns, 6);
  });

  it('lets no slice grow to 8 ms by small steps', async () => {
    await slices.run(stepsOf(80, 0.5), token);
    assert.ok(turns >= 5, `${turns}`);
  });

  it('ends after a slice when nobody waits for it any more', async () => {
    let steps = 0;
    const counted = stepsOf(3, 7, () => {
      steps++;
    });
    await assert.rejects(slices.run(counted, withdrawn), Cancelled);
    assert.deepEqual([steps, turns], [1, 1]);
    await assert.rejects(slices.run(pausing(3, 7), withdrawn), Cancelled);
  });

  it('hears of a withdrawal that comes while others have their turn', async () => {
    const later = { isCancellationRequested: false };
    const withdrawing = new TimeSlices(async () => {
      later.isCancellationRequested = true;
    });
    await assert.rejects(withdrawing.run(stepsOf(3, 7), later), Cancelled);
  });

  it('fails as its work fails', async () => {
    const failing = stepsOf(1, 0, () => assert.fail('of itself'));
    await assert.rejects(slices.run(failing, token), /of itself/);
  });
});

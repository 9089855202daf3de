import assert from 'node:assert/strict';
import { Playhead } from '../../../../client/src/views/playhead';

/** A page that shows the note `a`; the times that it is sent. */
function setUp() {
  const times: (number | null)[] = [];
  const page = {
    isListening: true,
    shown: 'a',
    send: ({ time }: { time: number | null }) => times.push(time),
  };
  return { page, times, playhead: new Playhead(page, () => page.shown) };
}

describe('the playhead on the page of a note', () => {
  it('is gone from the page once that shows another note, also while the player stands still', () => {
    const { page, times, playhead } = setUp();
    playhead.show({ document: 'a', time: 1000 });
    page.shown = 'b';
    playhead.update();
    page.shown = 'a';
    playhead.update();
    assert.deepEqual(times, [1000, null, 1000]);
  });

  it('is shown by a page that was hidden, also while the player stands still', () => {
    const { page, times, playhead } = setUp();
    page.isListening = false;
    playhead.show({ document: 'a', time: 1000 });
    assert.deepEqual(times, []);
    page.isListening = true;
    playhead.forget();
    playhead.update();
    assert.deepEqual(times, [1000]);
  });

  it('is sent once where nothing has changed', () => {
    const { times, playhead } = setUp();
    playhead.show(undefined);
    playhead.show({ document: 'a', time: 0 });
    playhead.update();
    playhead.show({ document: 'a', time: 0 });
    playhead.show(undefined);
    assert.deepEqual(times, [0, null]);
  });
});

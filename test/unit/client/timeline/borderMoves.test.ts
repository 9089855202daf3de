import assert from 'node:assert/strict';
import type { FromPage } from '../../../../client/src/timeline/messages';
import { BorderMoves } from '../../../../client/src/timeline/view/borderMoves';
import { bordersOf } from '../../../../client/src/timeline/view/borders';
import { ShownEpisode } from '../../../../client/src/timeline/view/episode';
import { usualStyle } from '../../../../client/src/timeText';
import { minute, noFaults, segment } from './pictures';

/** Three segments of ten seconds; in the window a second is ten pixels wide. */
function setUp({ sharesBorders = true } = {}) {
  const episode = new ShownEpisode();
  episode.update({
    kind: 'picture',
    document: 'file:///a.md',
    version: 7,
    picture: {
      items: [
        { part: '1', title: 'x' },
        segment('1.1', 0, 10),
        segment('1.2', 10, 20),
        segment('1.3', 20, 60),
      ],
      faults: noFaults,
      sharesBorders,
      style: usualStyle,
    },
    current: null,
  });
  const sent: FromPage[] = [];
  const host = {
    postMessage: (message: FromPage) => void sent.push(message),
    getState: () => undefined,
    setState: () => {},
  };
  const moves = new BorderMoves(episode, host, () => {});
  const border = bordersOf(episode.picture.bars, 1)[0]!;
  const times = () => moves.picture.bars.map(({ start, end }) => `${start / 1000}-${end / 1000}`);
  return { episode, sent, moves, border, times };
}

describe('a border that the author moves', () => {
  it('is shown where the pointer takes it, and asked for when it is let go', () => {
    const { moves, border, times, sent } = setUp();
    moves.startDrag(border, 110);
    moves.drag(142, minute);
    assert.deepEqual(times(), ['0-13', '13-20', '20-60']);
    assert.equal(moves.moved?.time, 13_000);
    assert.deepEqual(sent, []);
    assert.equal(moves.drop(142, minute), true);
    assert.deepEqual(sent, [
      { kind: 'moveBorder', version: 7, earlier: 1, later: 2, time: 13_000 },
    ]);
    assert.deepEqual(times(), ['0-13', '13-20', '20-60'], 'it stays until the text has followed');
  });

  it('keeps the second between neighbours in a note that has one', () => {
    const { moves, border, times } = setUp({ sharesBorders: false });
    moves.startDrag(border, 110);
    moves.drag(140, minute);
    assert.deepEqual(times(), ['0-12', '13-20', '20-60']);
  });

  it('is merely clicked when the hand trembles', () => {
    const { moves, border, times, sent } = setUp();
    moves.startDrag(border, 110);
    assert.equal(moves.drop(112, minute), false);
    assert.deepEqual([times()[0], sent], ['0-10', []]);
  });

  it('asks for nothing when it is brought back to where it was', () => {
    const { moves, border, sent } = setUp();
    moves.startDrag(border, 110);
    moves.drag(150, minute);
    moves.drag(111, minute);
    assert.equal(moves.drop(111, minute), true);
    assert.deepEqual(sent, []);
  });

  it('goes back when it is cancelled or refused', () => {
    const { moves, border, times } = setUp();
    moves.startDrag(border, 110);
    moves.drag(150, minute);
    moves.cancel();
    assert.equal(times()[0], '0-10');
    moves.nudge(border, 1000);
    assert.equal(times()[0], '0-11');
    moves.settle();
    assert.equal(times()[0], '0-10');
  });

  it('moves by keys, one step at a time', () => {
    const { moves, border, sent } = setUp();
    moves.nudge(border, -1000);
    moves.nudge(border, -1000);
    assert.deepEqual(sent, [{ kind: 'moveBorder', version: 7, earlier: 1, later: 2, time: 9000 }]);
    assert.equal(moves.startDrag(border, 110), false, 'the text has not followed yet');
    moves.settle();
    assert.equal(moves.startDrag(border, 110), true);
  });
});

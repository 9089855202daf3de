import assert from 'node:assert/strict';
import { Episode } from '../../../../client/src/timeline/view/episode';
import { usualStyle } from '../../../../client/src/timeText';
import type { TimelineResult } from '../../../../server/src/protocol/timelineProtocol';
import { noFaults, segment } from './pictures';

const whole: TimelineResult = {
  stamp: 1,
  continues: false,
  first: 0,
  gone: 0,
  items: [{ part: '1', title: 'x' }, segment('1.1', 0, 10), segment('1.2', 10, 20)],
  faults: noFaults,
  sharesBorders: true,
  style: usualStyle,
  current: 1,
};
const same = { ...whole, continues: true, items: [], faults: null };
const note = 'file:///a.md';

describe('what the page knows of an episode', () => {
  it('becomes another by what has changed alone', () => {
    const episode = new Episode();
    assert.equal(episode.take(note, whole), true);
    assert.equal(episode.current, 0);
    const changed = { ...same, stamp: 2, first: 2, gone: 1, items: [segment('1.2', 12, 20)] };
    assert.equal(episode.take(note, { ...changed, current: 2, sharesBorders: false }), true);
    assert.deepEqual(
      episode.picture.bars.map(({ start }) => start),
      [0, 12_000],
    );
    assert.deepEqual([episode.stamp, episode.current, episode.gap], [2, 1, 1000]);
  });

  it('keeps its picture where only the cursor has moved', () => {
    const episode = new Episode();
    episode.take(note, whole);
    const { picture } = episode;
    assert.equal(episode.take(note, { ...same, current: null }), false);
    assert.equal(episode.picture, picture);
    assert.equal(episode.current, -1);
  });

  it('has a current part and no current segment while the cursor is in a part heading', () => {
    const episode = new Episode();
    episode.take(note, { ...whole, current: 0 });
    assert.deepEqual([episode.current, episode.currentPart], [-1, 0]);
    episode.take(note, { ...same, current: 1 });
    assert.deepEqual([episode.current, episode.currentPart], [0, -1]);
    episode.take(note, { ...same, current: null });
    assert.deepEqual([episode.current, episode.currentPart], [-1, -1]);
  });

  it('has times as the note writes them', () => {
    const episode = new Episode();
    const style = { ...usualStyle, paddedMinutes: false };
    episode.take(note, { ...whole, style });
    assert.equal(episode.picture.style, style);
  });

  it('forgets everything when there is no note', () => {
    const episode = new Episode();
    episode.take(note, whole);
    episode.clear();
    assert.deepEqual([episode.document, episode.picture.bars], [undefined, []]);
  });
});

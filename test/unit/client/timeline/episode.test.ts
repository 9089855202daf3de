import assert from 'node:assert/strict';
import { ShownEpisode } from '../../../../client/src/timeline/view/episode';
import { usualStyle } from '../../../../client/src/timeText';
import { noFaults, segment } from './pictures';

const picture = {
  items: [{ part: '1', title: 'x' }, segment('1.1', 0, 10), segment('1.2', 10, 20)],
  faults: noFaults,
  sharesBorders: true,
  style: usualStyle,
};
const told = { kind: 'picture', document: 'file:///a.md', version: 1, current: 1 } as const;

describe('what the page knows of an episode', () => {
  it('becomes another with another picture', () => {
    const episode = new ShownEpisode();
    episode.update({ ...told, picture });
    assert.equal(episode.current, 0);
    const items = picture.items.with(2, segment('1.2', 12, 20));
    const changed = { ...picture, items, sharesBorders: false };
    episode.update({ ...told, version: 2, current: 2, picture: changed });
    assert.deepEqual(
      episode.picture.bars.map(({ start }) => start),
      [0, 12_000],
    );
    assert.deepEqual([episode.version, episode.current, episode.gap], [2, 1, 1000]);
  });

  it('keeps its picture where only the version and the cursor are others', () => {
    const episode = new ShownEpisode();
    episode.update({ ...told, picture });
    const { picture: before } = episode;
    episode.update({ ...told, version: 2, current: null });
    assert.equal(episode.picture, before);
    assert.deepEqual([episode.version, episode.current], [2, -1]);
  });

  it('has a current part and no current segment while the cursor is in a part heading', () => {
    const episode = new ShownEpisode();
    episode.update({ ...told, current: 0, picture });
    assert.deepEqual([episode.current, episode.currentPart], [-1, 0]);
    episode.update({ ...told, current: 1 });
    assert.deepEqual([episode.current, episode.currentPart], [0, -1]);
    episode.update({ ...told, current: null });
    assert.deepEqual([episode.current, episode.currentPart], [-1, -1]);
  });

  it('has times as the note writes them', () => {
    const episode = new ShownEpisode();
    const style = { ...usualStyle, paddedMinutes: false };
    episode.update({ ...told, picture: { ...picture, style } });
    assert.equal(episode.picture.style, style);
  });

  it('forgets everything when there is no note', () => {
    const episode = new ShownEpisode();
    episode.update({ ...told, picture });
    episode.clear();
    assert.deepEqual([episode.document, episode.picture.bars], [undefined, []]);
  });
});

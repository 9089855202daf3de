import assert from 'node:assert/strict';
import { draw } from '../../../../client/src/timeline/view/drawing';
import { rowsIn } from '../../../../client/src/timeline/view/layout';
import type { Picture } from '../../../../client/src/timeline/view/picture';
import type { Pen, Scene } from '../../../../client/src/timeline/view/scene';
import { zoomed } from '../../../../client/src/timeline/view/viewport';
import { minute, picture, segment, twoParts } from './pictures';
import { durations } from './texts';

const colours = {
  foreground: 'foreground',
  faint: 'faint',
  line: 'line',
  background: 'background',
  focus: 'focus',
  overlap: 'overlap',
  hole: 'hole',
  parts: ['first', 'second', 'third', 'fourth'],
  fill: 0.2,
  currentFill: 0.5,
  font: 'plain',
  boldFont: 'bold',
};

/** Draws and tells what was done, as `fillRect overlap` or `fillText 1.1 标题`. */
function drawn(shown: Picture, more: Partial<Scene> = {}): string[] {
  const done: string[] = [];
  const state: { [name: string]: unknown } = {};
  const pen = new Proxy(state, {
    get(_, name: string) {
      if (name === 'measureText') return (text: string) => ({ width: text.length * 7 });
      if (name in state) return state[name];
      return (...given: unknown[]) => {
        if (name === 'fillText') done.push(`${name} ${given[0]}`);
        else if (/^(?:fill|stroke)/.test(name)) {
          done.push(`${name} ${/^fill/.test(name) ? state.fillStyle : state.strokeStyle}`);
        }
      };
    },
  }) as unknown as Pen;
  const scene: Scene = {
    picture: shown,
    viewport: minute,
    height: 150,
    rows: rowsIn(150, shown),
    colours,
    current: -1,
    active: -1,
    hovered: -1,
    moved: undefined,
    currentPart: -1,
    playhead: undefined,
    durations,
    ...more,
  };
  draw(pen, scene);
  return done;
}

describe('a frame of the timeline', () => {
  it('gives each part a colour, with its name and those of its segments', () => {
    const done = drawn(twoParts());
    for (const expected of [
      'fill first',
      'fill second',
      'fillText 1 开场',
      'fillText 1.1 标题1.1',
    ]) {
      assert.ok(done.includes(expected), expected);
    }
  });

  it('marks where the recording is played, while that is in the window', () => {
    const marks = (playhead: number | undefined) =>
      drawn(twoParts(), { playhead }).filter((one) => one === 'fill focus').length;
    assert.equal(marks(undefined), 0);
    assert.equal(marks(30_000), 1);
    assert.equal(marks(90_000), 0);
  });

  it('says how long a hole is, and hatches it', () => {
    const done = drawn(twoParts());
    assert.ok(done.includes('stroke hole'));
    assert.ok(done.includes('fillText 10s'));
  });

  it('hatches an overlap', () => {
    const shown = picture([segment('1.1', 0, 40), segment('1.2', 20, 60)], { overlaps: [[1, 0]] });
    assert.ok(drawn(shown).includes('stroke overlap'));
    assert.ok(!drawn(twoParts()).includes('stroke overlap'));
  });

  it('frames the segment of the cursor and the one of the keyboard', () => {
    assert.ok(drawn(twoParts(), { current: 1 }).includes('stroke foreground'));
    assert.ok(drawn(twoParts(), { active: 1 }).includes('stroke focus'));
    assert.ok(!drawn(twoParts()).some((done) => /stroke (?:foreground|focus)/.test(done)));
  });

  it('marks the part of the cursor, and points at it on the ruler', () => {
    const marked = drawn(twoParts(), { currentPart: 1 });
    assert.ok(marked.includes('strokeRect foreground') && marked.includes('fill foreground'));
    assert.ok(!drawn(twoParts()).includes('fill foreground'));
  });

  it('says the number of a part where its title has no room', () => {
    const shown = picture([
      { part: '1', title: '开场白与本期内容' },
      segment('1.1', 0, 2),
      { part: '12', title: '正题' },
      segment('12.1', 3, 6),
      segment('12.2', 6, 60),
    ]);
    const done = drawn(shown);
    assert.ok(done.includes('fillText 1') && done.includes('fillText 12 正题'));
  });

  it('shows the time of a border while it is moved', () => {
    const moved = { earlier: 0, later: 1, time: 13_000 };
    assert.ok(drawn(twoParts(), { moved }).includes('fillText 00:13'));
  });

  it('does for ten thousand segments no more than the window has room for', () => {
    const many = picture(
      Array.from({ length: 10_000 }, (_, index) =>
        segment(`1.${index}`, index * 10, index * 10 + 10),
      ),
    );
    const all = { ...minute, total: many.total };
    assert.ok(drawn(many, { viewport: all }).length < 2000);
    const near = zoomed(all, 1000, 300);
    assert.ok(drawn(many, { viewport: near }).length < 200);
  });
});

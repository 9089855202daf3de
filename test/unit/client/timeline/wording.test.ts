import assert from 'node:assert/strict';
import { filled } from '../../../../client/src/filled';
import {
  barName,
  clock,
  describe as described,
  describePart,
  partLabel,
  partName,
  spoken,
  spokenDuration,
} from '../../../../client/src/timeline/view/wording';
import { usualStyle } from '../../../../client/src/timeText';
import type { TimeStyle } from '../../../../server/src/base/formatTime';
import { picture, segment, twoParts } from './pictures';
import { texts } from './texts';

const faulty = picture(
  [
    segment('1.1', 5, 20, 'a'),
    segment('1.2', 18, 80, 'b'),
    segment('1.3', 90, 100, 'c'),
    segment(null, 3, null, 'd'),
  ],
  {
    overlaps: [[1, 0]],
    holes: [
      [0, -1],
      [2, 1],
    ],
    disorders: [[3, 2]],
  },
);
const say = (bar: number) => spoken(faulty, bar, texts, 'en');

describe('the words of the timeline', () => {
  it('tell a screen reader times and everything that is wrong', () => {
    assert.equal(
      say(0),
      '1.1 a, 00:05 to 00:20, 15 seconds, overlaps 1.2, the first 5 seconds are not covered',
    );
    assert.equal(say(1), '1.2 b, 00:18 to 01:20, 1 minute 2 seconds, overlaps 1.1');
    assert.equal(say(2), '1.3 c, 01:30 to 01:40, 10 seconds, starts 10 seconds after 1.2 ends');
    assert.equal(say(3), 'd, 3-null, not all times can be read, starts before 1.3 above it');
  });

  it('tell the same in a line below the picture', () => {
    assert.deepEqual(described(faulty, 1, texts), {
      name: '1.2 b',
      facts: '00:18–01:20 · 1m 02s',
      faults: 'overlaps 1.1',
    });
  });

  it('count time in the language of the author', () => {
    assert.equal(spokenDuration(3_725_000, 'en'), '1 hour 2 minutes 5 seconds');
    assert.equal(spokenDuration(0, 'en'), '0 seconds');
    assert.equal(spokenDuration(65_000, 'zh-cn'), '1分钟5秒钟');
  });

  it('write lengths in the language of the author', () => {
    const durations = ['{0} 秒', '{0} 分 {1} 秒', '{0} 小时 {1} 分 {2} 秒'] as const;
    assert.equal(described(faulty, 1, { ...texts, durations }).facts, '00:18–01:20 · 1 分 02 秒');
  });

  it('write times as the note does', () => {
    const style = (more: Partial<TimeStyle>) => ({ style: { ...usualStyle, ...more } });
    assert.deepEqual(
      [75_000, 3_723_000].map((ms) => clock(ms, style({}))),
      ['01:15', '1:02:03'],
    );
    assert.deepEqual(
      [75_000, 3_723_000].map((ms) =>
        clock(ms, style({ hoursField: false, paddedMinutes: false })),
      ),
      ['1:15', '62:03'],
    );
    const padded = picture([segment('1.1', 5, 20)], {}, style({ hoursAlways: true }).style);
    assert.equal(described(padded, 0, texts).facts, '0:00:05–0:00:20 · 15s');
  });

  it('call a part by number and title where it is drawn, and in full below the picture', () => {
    const shown = twoParts();
    const [part] = shown.parts;
    assert.equal(partLabel(part!), '1 开场');
    assert.deepEqual(describePart(shown, part!, texts), {
      name: 'part1: 开场',
      facts: '00:00–00:20 · 20s',
      faults: '',
    });
    assert.equal(partName({ ...part!, title: '' }), 'part1');
  });

  it('name a segment by what it has', () => {
    const [bar] = picture([{ ...segment(null, 0, 1, ''), range: '00:00-00:01' }]).bars;
    assert.equal(barName(bar!), '00:00-00:01');
  });

  it('keep signs of a title that look like those of a sentence', () => {
    assert.equal(filled('{0} and {1}', '{1}', 'b'), '{1} and b');
    assert.equal(filled('{0} and {7}', 'a'), 'a and {7}');
  });
});

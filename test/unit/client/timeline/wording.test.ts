import assert from 'node:assert/strict';
import {
  clock,
  describe as described,
  filled,
  nameOf,
  spoken,
  spokenDuration,
} from '../../../../client/src/timeline/view/wording';
import { picture, segment } from './pictures';
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
    assert.equal(described(faulty, 1, texts), '1.2 b · 00:18–01:20 · 1m 02s · overlaps 1.1');
  });

  it('count time in the language of the author', () => {
    assert.equal(spokenDuration(3_725_000, 'en'), '1 hour 2 minutes 5 seconds');
    assert.equal(spokenDuration(0, 'en'), '0 seconds');
    assert.equal(spokenDuration(65_000, 'zh-cn'), '1分钟5秒钟');
  });

  it('write hours only where there are any', () => {
    assert.deepEqual([clock(75_000), clock(3_723_000)], ['01:15', '1:02:03']);
  });

  it('name a segment by what it has', () => {
    const [bar] = picture([{ ...segment(null, 0, 1, ''), range: '00:00-00:01' }]).bars;
    assert.equal(nameOf(bar!), '00:00-00:01');
  });

  it('keep signs of a title that look like those of a sentence', () => {
    assert.equal(filled('{0} and {1}', '{1}', 'b'), '{1} and b');
    assert.equal(filled('{0} and {7}', 'a'), 'a and {7}');
  });
});

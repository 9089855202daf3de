import assert from 'node:assert/strict';
import { readTimeAmount } from '../../../../server/src/editing/times/shiftTimesOfRun';

describe('an amount of time', () => {
  for (const [text, ms] of [
    ['+5', 5_000],
    ['5', 5_000],
    ['-1:30', -90_000],
    ['−1:30', -90_000],
    ['+1:02:03', 3_723_000],
    ['- 90', -90_000],
    ['+0.25', 250],
    ['-0:00.5', -500],
    ['＋１：３０', 90_000],
    ['－１０', -10_000],
    [' 5s ', 5_000],
    ['5秒', 5_000],
  ] as const) {
    it(`can be ${text}`, () => assert.equal(readTimeAmount(text), ms));
  }

  for (const text of [
    '',
    '+',
    '-',
    'soon',
    '1:75',
    '1:75:00',
    '5.',
    '+-5',
    '0.1234',
    '5 m',
    '1:2:3:4',
  ]) {
    it(`can't be "${text}"`, () => assert.equal(readTimeAmount(text), undefined));
  }
});

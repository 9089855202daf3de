import assert from 'node:assert/strict';
import { codesIn, part, tell, tellOne } from './ruleText';

const code = 'segment-title';

describe('segment-title', () => {
  it('names the segment and points at where its title would stand', () => {
    const told = tellOne(code, part('(00:00-00:10) ***1.1: ***'));
    assert.equal(told.says, '1.1 has no title');
    assert.deepEqual([told.at, told.line, told.fixes], ['', 2, []]);
  });

  it('is the only finding on a header that is right but for its title', () => {
    for (const text of [
      '***1.1: ***',
      '***1.1:***',
      '***1.1:    ***',
      '***1.1: <!-- 待定 -->***',
    ]) {
      assert.deepEqual(codesIn(part(`(00:00-00:10) ${text}`)), [`${code} 2`], text);
    }
  });

  it('leaves stars that are not closed to the rule about near-misses', () => {
    for (const text of ['***1.1:', '**1.1:**', '1.1:', '*** ***', '******']) {
      assert.deepEqual(codesIn(part(`(00:00-00:10) ${text}`)), ['segment-malformed 2'], text);
    }
  });

  it('is told beside a fault of the times or the number, which is another slip', () => {
    assert.deepEqual(codesIn(part('（00:00-00:10） ***1.1: ***')), [
      'segment-malformed 2',
      `${code} 2`,
    ]);
    assert.deepEqual(codesIn(part('(00:00-00:10) ***1.1：***')), [
      'segment-malformed 2',
      `${code} 2`,
    ]);
  });

  it('calls a segment that has no number either by its times', () => {
    const told = tellOne(code, part('(00:00-00:10) ***: ***'));
    assert.equal(told.says, '00:00-00:10 has no title');
  });

  it('takes anything that is published for a title', () => {
    for (const title of ['一', '？', '`a`', '<!-- 注 -->一', '<!-- 注']) {
      assert.deepEqual(tell(code, part(`(00:00-00:10) ***1.1: ${title}***`)), [], title);
    }
  });
});

import assert from 'node:assert/strict';
import type { RuleSettings } from '../../../server/src/editing/ruleSettings';
import { heard, shared, speech } from './heardSpeech';
import { codesIn, part, tell, tellOne, withCrlf } from './ruleText';

const code = 'time-transcript';

describe('the fix of time-transcript', () => {
  const offered = (text: string, own: RuleSettings) =>
    tellOne(code, text, own).fixes.map(({ title, result }) => [title, result]);

  it('moves both ends of a border to the nearer end of what is said, never unasked', () => {
    const [fix, ...more] = tellOne(code, shared('00:23'), speech).fixes;
    assert.equal(fix?.title, 'Move the border of 1.2 and 1.3 to 00:20');
    assert.equal(fix?.result, shared('00:20'));
    assert.deepEqual([more, fix?.safe, fix?.preferred], [[], false, false]);
    assert.deepEqual(offered(shared('00:27'), speech)[0]?.[1], shared('00:30'));
    assert.deepEqual(offered(withCrlf(shared('00:27')), speech)[0]?.[1], withCrlf(shared('00:30')));
  });

  it('keeps to the next second where the note does', () => {
    const text = (end: string, start: string) =>
      part(
        '(00:00-00:10) ***1.1: 一***',
        `(00:11-${end}) ***1.2: 二***`,
        `(${start}-00:41) ***1.3: 三***`,
      );
    const result = (own: RuleSettings) => offered(text('00:23', '00:24'), own)[0]?.[1];
    assert.equal(result(speech), text('00:20', '00:21'));
    // After a pause, the next one begins with what is said then.
    assert.equal(result(heard([0, 11], [20.4, 36], [36, 41])), text('00:19', '00:20'));
    assert.equal(result(heard([0, 11], [11, 25.8], [28, 41])), text('00:25', '00:26'));
  });

  it('moves a time that meets no other alone', () => {
    const last = (end: string) => part(`(00:00-${end}) ***1.1: 一***`);
    assert.deepEqual(offered(last('00:23'), speech), [['End 1.1 at 00:20', last('00:20')]]);
    const first = (start: string) => part(`(${start}-02:00) ***1.1: 一***`);
    const late = heard([70, 90], [90, 130]);
    assert.deepEqual(offered(first('01:25'), late), [['Start 1.1 at 01:30', first('01:30')]]);
  });

  it('writes a fraction only where the note has some', () => {
    const exact = shared('00:23.5');
    assert.equal(offered(exact, speech)[0]?.[1], shared('00:20.4'));
  });

  it('is not offered where a segment would be empty, or another finding would come of it', () => {
    const short = part(
      '(00:00-00:10) ***1.1: 一***',
      '(00:20-00:23) ***1.2: 二***',
      '(00:23-00:41) ***1.3: 三***',
    );
    assert.deepEqual(offered(short, speech), []);
    // From 01:01 down to 00:54: a gap of less than a minute is no omission any more.
    const omission = part('(00:00-00:10) ***1.1: 一***', '(01:12-02:00) ***1.2: 二***');
    const own = heard([0, 10], [66, 82], [82, 120]);
    assert.deepEqual(codesIn(omission, own), ['time-transcript 5']);
    assert.deepEqual(offered(omission, own), []);
  });

  it('is not offered where an unread header may stand at that border', () => {
    const hidden = shared('00:23').replace(
      '\n(00:23-00:41)',
      '\n    (00:20-00:23) ***1.3: 看不出***\n\n(00:23-00:41)',
    );
    assert.equal(tell(code, hidden, speech).length, 1);
    assert.deepEqual(
      tell(code, hidden, speech).flatMap(({ fixes }) => fixes),
      [],
    );
  });
});

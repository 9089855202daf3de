import assert from 'node:assert/strict';
import { codesIn, part, tell, tellOne } from './ruleText';

const code = 'time-duration';

/** A note with a line of front matter about its duration, and segments that end at these times. */
function withDuration(line: string, ...ends: string[]): string {
  const headers = ends.map(
    (end, at) => `(${ends[at - 1] ?? '00:00'}-${end}) ***1.${at + 1}: 一***`,
  );
  return `+++\ntitle = "样"\ndate = 2025-01-01\n${line}\n+++\n${part(...headers)}`;
}

describe('time-duration', () => {
  it('names the segment, its end and the duration, and points at the value', () => {
    const told = tellOne(code, withDuration('params.duration = "10:00"', '09:00', '10:05'));
    assert.equal(told.says, '1.2 ends at 10:05, after the end of the episode (10:00)');
    assert.deepEqual([told.at, told.line, told.fixes], ['10:05', 10, []]);
    assert.deepEqual(told.related, [['"10:00"', 'The duration is set here']]);
  });

  it('is told once where the duration is too short for many segments', () => {
    const text = withDuration('params.duration = "10:00"', '09:00', '11:00', '12:00', '13:00');
    assert.deepEqual(codesIn(text), [`${code} 16`]);
  });

  it('finds the value however TOML and Hugo let it be written', () => {
    for (const line of [
      '[params]\nduration = "10:00"',
      "[Params]\nDURATION = '0:10:00'",
      "params.duration = '''10:00'''",
      '"params".Duration = " 10:00 "',
      'params.duration = 00:10:00',
      'params = { media = "a.mp3", duration = "10:00" }',
    ]) {
      assert.equal(tell(code, withDuration(line, '10:01')).length, 1, line);
      assert.equal(tell(code, withDuration(line, '10:00')).length, 0, line);
    }
  });

  it('reads both as lengths of time, over an hour too', () => {
    assert.deepEqual(tell(code, withDuration('params.duration = "1:02:10"', '62:10')), []);
    assert.equal(tell(code, withDuration('params.duration = "62:10"', '1:02:11')).length, 1);
  });

  it('forgives a fraction where the duration is in whole seconds', () => {
    assert.deepEqual(tell(code, withDuration('params.duration = "10:00"', '10:00.999')), []);
    assert.equal(tell(code, withDuration('params.duration = "10:00.5"', '10:00.6')).length, 1);
    assert.deepEqual(tell(code, withDuration('params.duration = "10:00.5"', '10:00.5')), []);
  });

  it('leaves an end that is too late for the next segment as well to that overlap', () => {
    const text = withDuration('params.duration = "10:00"', '05:00', '10:00');
    const late = text.replace('-05:00', '-59:00');
    assert.deepEqual(codesIn(late), ['time-overlap 10']);
    const outOfOrder = text.replace('(00:00-05:00)', '(55:00-59:00)');
    assert.deepEqual(tell(code, outOfOrder), []);
  });

  it('takes a reversed range as swapped, and points at the later time', () => {
    const text = withDuration('params.duration = "10:00"', '09:00', '10:05');
    const told = tellOne(code, text.replace('(09:00-10:05)', '(10:05-09:00)'));
    assert.equal(told.at, '10:05');
  });

  it('says nothing of a duration that is no such time, or is not there', () => {
    for (const line of [
      'duration = "10:00"',
      'params.duration = "十分钟"',
      'params.duration = "10:75"',
      'params.duration = "10：00"',
      'params.duration = "10:00 左右"',
      'params.duration = ""',
      'params.duration = 600',
      'params.episode.duration = "10:00"',
      '[params.duration]\nduration = "10:00"',
    ]) {
      assert.deepEqual(tell(code, withDuration(line, '10:05')), [], line);
    }
    assert.deepEqual(tell(code, part('(00:00-10:05) ***1.1: 一***')), []);
  });
});

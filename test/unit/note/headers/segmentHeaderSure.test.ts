import assert from 'node:assert/strict';
import { readSegmentHeader } from '../../../../server/src/note/headers/segmentHeader';

describe('readSegmentHeader, how sure a line is', () => {
  it('takes a range before nothing but a title for a header only in a note', () => {
    for (const line of ['(00:19-00:28) 标题', '[00:19-00:28] 标题', '(00:19-00:28) 2.1倍']) {
      const header = readSegmentHeader(line);
      assert.equal(header?.onlyInNote, true, line);
      assert.equal(header?.makesNote, false, line);
    }
  });

  it('needs no note where stars or a number follow the range', () => {
    for (const line of ['(00:19-00:28) *标题', '(00:19-00:28) 2.1', '(00:19-00:28) 1.58 Bit']) {
      assert.equal(readSegmentHeader(line)?.onlyInNote, false, line);
    }
  });

  it('is sure of a number that has its colon, be it behind stars', () => {
    const isSure = (text: string) => readSegmentHeader(`(00:19-00:28) ${text}`)?.number?.isSure;
    for (const text of ['***2.1: 标题***', '2.1：标题', '***2.1***: 标题', '**2.1:** 标题']) {
      assert.equal(isSure(text), true, text);
    }
    for (const text of ['1.58 Bit 的含义', '***2.5 亿参数***', '1.58 ***Bit***', '***2.5*** 亿']) {
      assert.equal(isSure(text), false, text);
    }
  });

  it('makes a file a note with both times and a number, near-misses included', () => {
    const lines = [
      '(00:19-00:28) ***2.1: 标题***',
      '（00：19－00：28） 2.1：x',
      '【00:19～00:28】 ***2.1 x***',
    ];
    for (const line of lines) assert.equal(readSegmentHeader(line)?.makesNote, true, line);
    for (const line of [
      ...['(00:19) ***2.1: x***', '(00:19-00:28) ***x***', '(00:19-) 2.1: x', '00:19-00:28 2.1: x'],
      ...['(00.19-00.28) 2.1: x', '- (00:19-00:28) ***2.1: x***', '***2.1: x*** (00:19-00:28)'],
    ]) {
      assert.equal(readSegmentHeader(line)?.makesNote, false, line);
    }
  });

  it('keeps a header whose time has 30 digits', () => {
    const header = readSegmentHeader(`(${'9'.repeat(30)}:00-00:28) ***2.1: 标题***`);
    assert.equal(header?.times.start?.ms, Number.NaN);
    assert.equal(header?.times.end?.ms, 28_000);
    assert.deepEqual(header?.faults, []);
  });
});

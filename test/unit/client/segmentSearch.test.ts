import assert from 'node:assert/strict';
import { segmentSearch } from '../../../client/src/segmentSearch';
import { readTypedTime } from '../../../server/src/note/headers/typedTime';

function segment(range: string, number: string | null, title: string, part: string | null) {
  const [start = '', end = ''] = range.split('-');
  const times = { start: readTypedTime(start) ?? null, end: readTypedTime(end) ?? null };
  return { range, number, title, part, ...times };
}

const segments = [
  segment('00:00-00:09', '1.1', '开场', 'part1: 概览'),
  segment('00:10-02:44', '1.2', 'GPU 集群搭建', 'part1: 概览'),
  segment('02:45-03:10', '2.1', '剪辑 GPU 选购', 'part2: 剪辑'),
  segment('03:11-04:00', '2.10', '导出与 3.6 版', 'part2: 剪辑'),
  segment('04:30-05:00', null, '彩蛋', 'part2: 剪辑'),
];
const search = segmentSearch(segments);
const found = (query: string) => search(query).map((index) => segments[index]?.title);

describe('searching the list of segments', () => {
  it('finds everything while nothing is typed', () => {
    assert.equal(search('').length, segments.length);
    assert.equal(search('  ').length, segments.length);
  });

  it('puts the segment of exactly the typed number before those that begin so', () => {
    assert.deepEqual(found('2.1'), ['剪辑 GPU 选购', '导出与 3.6 版']);
    assert.deepEqual(found('2.10'), ['导出与 3.6 版']);
  });

  it('puts a number before a title that happens to hold it', () => {
    const both = segmentSearch([
      segment('00:00-00:09', '1.1', '从 2.1 说起', null),
      segment('00:10-00:19', '2.1', '正题', null),
    ]);
    assert.deepEqual(both('2.1'), [1, 0]);
  });

  it('lists first the segment that holds a typed time', () => {
    assert.equal(found('2:50')[0], '剪辑 GPU 选购');
    assert.equal(found('2：50')[0], '剪辑 GPU 选购');
    assert.equal(found('4:10')[0], '导出与 3.6 版');
  });

  it('finds ranges while a time is still being typed', () => {
    assert.deepEqual(found('03:'), ['剪辑 GPU 选购', '导出与 3.6 版']);
  });

  it('finds words of the title in any order and letter case', () => {
    assert.deepEqual(found('选购 gpu'), ['剪辑 GPU 选购']);
    assert.deepEqual(found('gpu'), ['GPU 集群搭建', '剪辑 GPU 选购']);
  });

  it('finds all segments of a part by its heading', () => {
    assert.deepEqual(found('part1'), ['开场', 'GPU 集群搭建']);
  });

  it('reads what a Chinese input method writes for letters, digits and dots', () => {
    assert.deepEqual(found('ＧＰＵ 集群'), ['GPU 集群搭建']);
    assert.deepEqual(found('2。10'), ['导出与 3.6 版']);
  });

  it('finds nothing where nothing fits', () => {
    assert.deepEqual(found('不存在'), []);
  });

  it('lists no segment twice', () => {
    for (const query of ['2.1', '02:45', '2', 'part2']) {
      assert.equal(new Set(search(query)).size, search(query).length, query);
    }
  });
});

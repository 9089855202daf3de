import assert from 'node:assert/strict';
import { tellOne } from './ruleText';

describe('time-order', () => {
  const text = [
    '(00:00-00:30) ***1.1: 一***',
    '(01:00-01:30) ***1.2: 三***',
    '(00:30-01:00) ***1.3: 二***',
  ].join('\n\n');

  it('names both segments and both starts, and points at the one above', () => {
    const told = tellOne('time-order', text);
    assert.equal(told.says, '1.3 starts at 00:30, before 1.2 above it starts (01:00)');
    assert.deepEqual([told.at, told.line], ['00:30', 5]);
    assert.deepEqual(told.related, [['01:00', '1.2 starts here']]);
  });

  it('offers to move the segment or to sort, and prefers neither', () => {
    const offers = tellOne('time-order', `# part1: 甲\n${text}`).fixes;
    assert.deepEqual(
      offers.map(({ title, preferred, safe }) => [title, preferred, safe]),
      [
        ['Move 1.3 to its place in time', false, false],
        ['Sort the segments of every part by time', false, false],
      ],
    );
  });

  it('offers no sort of the parts where the segment belongs into another part', () => {
    const { fixes } = tellOne(
      'time-order',
      [
        '# part1: 甲',
        '(00:00-00:30) ***1.1: 一***',
        '(01:00-01:30) ***1.2: 三***',
        '# part2: 乙',
        '(00:30-01:00) ***2.1: 二***',
        '(01:30-02:00) ***2.2: 四***',
      ].join('\n\n'),
    );
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ['Move 2.1 to its place in time'],
    );
  });

  it('compares with the nearest start above that is known', () => {
    const lines = [
      '(01:00-01:30) ***1.1: 一***',
      '(-01:40) ***1.2: 二***',
      '(00:50-01:00) ***1.3: 三***',
    ];
    assert.deepEqual(tellOne('time-order', lines.join('\n\n')).related, [
      ['01:00', '1.1 starts here'],
    ]);
  });

  it('compares with the start of a reversed range as it is written', () => {
    const lines = [
      '(00:00-00:30) ***1.1: 一***',
      '(01:00-00:30) ***1.2: 二***',
      '(00:20-00:25) ***1.3: 三***',
    ];
    const told = tellOne('time-order', lines.join('\n\n'));
    assert.equal(told.says, '1.3 starts at 00:20, before 1.2 above it starts (01:00)');
  });
});

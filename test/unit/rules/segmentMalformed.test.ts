import assert from 'node:assert/strict';
import { codesIn, fixedText, part, tell, tellOne } from './ruleText';

const code = 'segment-malformed';
const proper = '(00:19-00:28) ***1.1: 慢火***';

/** The header between two others of the same part, in the given line ends. */
function between(header: string, lineEnd = '\n'): string {
  return [
    '# part1: 甲',
    '(00:00-00:19) ***1.0: 前***',
    '- 前',
    '',
    header,
    '- 中',
    '',
    '(00:28-00:40) ***1.2: 后***',
    '- 后',
  ].join(lineEnd);
}

describe('segment-malformed', () => {
  const faults: [string, string, string][] = [
    ['(00:19–00:28) ***1.1: 慢火***', '–', '"-" stands between the times of a header, not "–"'],
    [
      '(00:1900:28) ***1.1: 慢火***',
      '(00:1900:28) ***1.1: 慢火***',
      `"-" is missing between the times of a header: "${proper}"`,
    ],
    [
      '(00:19-00:28)\u00a0***1.1: 慢火***',
      '\u00a0',
      `One space stands between the times and the stars: "${proper}"`,
    ],
    ['(00：19-00:28) ***1.1: 慢火***', '00：19', 'The time 00：19 should be written 00:19'],
    ['(00:19-00.28) ***1.1: 慢火***', '00.28', 'The time 00.28 should be written 00:28'],
    [
      '(00:19 -00:28) ***1.1: 慢火***',
      ' -',
      `No spaces stand between the brackets of a header: "${proper}"`,
    ],
    [
      '[00:19-00:28] ***1.1: 慢火***',
      '[00:19-00:28] ***1.1: 慢火***',
      `The times of a header stand in "(" and ")": "${proper}"`,
    ],
    [
      '(00:19-) ***1.1: 慢火***',
      '00:19-',
      'The end time is missing: "(00:19-MM:SS) ***1.1: 慢火***"',
    ],
    [
      '(-00:28) ***1.1: 慢火***',
      '-00:28',
      'The start time is missing: "(MM:SS-00:28) ***1.1: 慢火***"',
    ],
    [
      '(00:19-00:28)  ***1.1: 慢火***',
      '  ',
      `One space stands between the times and the stars: "${proper}"`,
    ],
    [
      '(00:19-00:28) **1.1: 慢火**',
      '**1.1: 慢火**',
      `Three stars stand on either side of number and title: "${proper}"`,
    ],
    ['(00:19-00:28) ***慢火***', '慢火', 'The number is missing: "(00:19-00:28) ***N.M: 慢火***"'],
    ['(00:19-00:28) ***1.1：慢火***', '1.1：', 'The number "1.1：" should be written "1.1:"'],
    [
      '(00:19-00:28) ***1.1:  慢火***',
      '  ',
      `One space stands between number and title, none beside the stars: "${proper}"`,
    ],
    [
      '(00:19-00:28) ***1.1: 慢火*** 文字',
      '文字',
      '"文字" stands behind the header and belongs on a line of its own',
    ],
    [
      '（00:19－00:28） ***1.1： 慢火***',
      '（00:19－00:28） ***1.1： 慢火***',
      `This segment header should be written "${proper}"`,
    ],
  ];
  for (const [written, at, says] of faults) {
    it(`tells what is wrong with ${written}`, () => {
      const told = tellOne(code, between(written));
      assert.deepEqual([told.at, told.says, told.line], [at, says, 5]);
      const result = written.endsWith('文字') ? `${proper}\n文字` : proper;
      const [fix, ...others] = told.fixes;
      assert.deepEqual(others, []);
      assert.deepEqual(
        [fix?.title, fix?.result, fix?.preferred, fix?.safe],
        [`Write "${proper}"`, between(result), true, true],
      );
    });
  }

  it('gives a tail a line of its own that ends as the lines of the note do', () => {
    const [fix] = tellOne(code, between(`${proper}尾巴`, '\r\n')).fixes;
    assert.equal(fix?.result, between(`${proper}\r\n尾巴`, '\r\n'));
    const [last] = tellOne(code, '# part1: 甲\r\n(00:00-00:10) ***1.1: 乙*** 尾巴').fixes;
    assert.equal(last?.result, '# part1: 甲\r\n(00:00-00:10) ***1.1: 乙***\r\n尾巴');
  });

  it('asks before it makes a fence, an underline or another header of a tail', () => {
    for (const tail of [
      '```',
      '---',
      '# part2: 乙',
      '(00:20-00:28) ***1.2: 丁***',
      '<div>',
      '{{< x >}}',
    ]) {
      const [fix] = tellOne(code, between(`${proper} ${tail}`)).fixes;
      assert.deepEqual([fix?.preferred, fix?.safe], [false, false], tail);
    }
  });

  it('hears of a missing dash once, not of a time of 26 hours', () => {
    const text = (range: string) =>
      `# part1: 甲\n${range} ***1.1: 一***\n- 一\n\n(00:34-00:40) ***1.2: 二***\n- 二\n`;
    assert.deepEqual(codesIn(text('(00:0000:34)')), ['segment-malformed 2']);
    assert.equal(fixedText(text('(00:0000:34)')), text('(00:00-00:34)'));
  });

  it('finds a header without brackets whose first digit is full-width', () => {
    const [fix] = tellOne(code, between('０0:19-00:28 ***1.1: 慢火***')).fixes;
    assert.deepEqual([fix?.result, fix?.safe], [between(proper), true]);
  });

  it('keeps indentation and trailing blanks', () => {
    const [fix] = tellOne(code, between(`   ${proper.replace('-', '～')}  `)).fixes;
    assert.equal(fix?.result, between(`   ${proper}  `));
  });

  it('takes what is missing from the neighbours, in the style of the note', () => {
    const mended = (lines: string[], missing: string) =>
      tell(code, lines.join('\n\n')).map(
        ({ fixes }) => fixes[0]?.title ?? `nothing for ${missing}`,
      );
    const shared = ['(0:00-0:10) ***1.1: 一***', '(0:10-0:20) ***1.2: 二***'];
    const apart = ['(0:00-0:10) ***1.1: 一***', '(0:11-0:20) ***1.2: 二***'];
    assert.deepEqual(mended([...shared, '(-0:30) ***1.3: 三***'], 'start'), [
      'Write "(0:20-0:30) ***1.3: 三***"',
    ]);
    assert.deepEqual(mended([...apart, '(-0:30) ***1.3: 三***'], 'start'), [
      'Write "(0:21-0:30) ***1.3: 三***"',
    ]);
    assert.deepEqual(mended([...apart, '(0:21) ***三***', '(0:30-0:40) ***1.4: 四***'], 'both'), [
      'Write "(0:21-0:29) ***1.3: 三***"',
    ]);
    assert.deepEqual(
      mended([...apart, '(0:21-) ***1.3: 三***', '(0:22-0:40) ***1.4: 四***'], 'end'),
      ['Write "(0:21-0:22) ***1.3: 三***"'],
    );
  });

  it('offers nothing where a field neither stands there nor follows', () => {
    const nothing = (text: string) => assert.deepEqual(tellOne(code, text).fixes, [], text);
    nothing('# part1: 甲\n(00:00-) ***1.1: 最后一段***\n');
    nothing('# part1: 甲\n(-00:10) ***1.1: 第一段***\n');
    nothing('(00:00-00:20) ***1.1: 一***\n\n(-00:20) ***1.2: 没有余地***\n');
    nothing(between('（00:19-00:28) ***1.1:***'));
  });

  it('asks before it fills in a start that the segment below puts in doubt', () => {
    const fix = (next: string) =>
      tellOne(
        code,
        `(00:00-00:10) ***1.1: 一***\n\n(-00:20) ***1.2: 二***\n\n(${next}-01:00) ***1.3: 三***\n`,
      ).fixes[0];
    assert.deepEqual([fix('00:20')?.preferred, fix('00:20')?.safe], [true, true]);
    assert.deepEqual([fix('00:40')?.preferred, fix('00:40')?.safe], [false, false]);
    assert.deepEqual([fix('00:15')?.preferred, fix('00:15')?.safe], [false, false]);
  });

  it('cuts a long title in its message, between characters', () => {
    const { says } = tellOne(code, between(`（00:19-00:28) ***1.1: ${'🚀'.repeat(80)}***`));
    assert.equal(says.includes('\ufffd'), false);
    assert.match(says, /🚀…"$/u);
  });

  it('uses what it can read: the start orders the timeline even without an end', () => {
    const text = part(
      '(00:00-00:30) ***1.1: 一***',
      '(00:40-) ***1.2: 二***',
      '(00:35-01:00) ***1.3: 三***',
    );
    assert.deepEqual(codesIn(text), ['segment-malformed 5', 'time-order 8']);
  });
});

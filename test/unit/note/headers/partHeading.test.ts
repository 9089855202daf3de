import assert from 'node:assert/strict';
import {
  formatPartHeading,
  readPartHeading,
} from '../../../../server/src/note/headers/partHeading';

/** Number, title and whether it is right, as `3 甲 right`; `text` for what is no heading. */
function read(line: string): string {
  const heading = readPartHeading(line);
  if (heading === undefined) return 'text';
  const { number, title, form } = heading;
  return `${number} ${line.slice(title.start, title.end)} ${form === undefined ? 'wrong' : 'right'}`;
}

describe('readPartHeading', () => {
  it('finds nothing wrong with indentation, trailing blanks and a byte order mark', () => {
    const lines = ['# part3: 甲', '   # part3: 甲', '# part3: 甲 \t', '\uFEFF# part3: 甲'];
    for (const line of lines) assert.equal(read(line), '3 甲 right', line);
  });

  it('keeps everything behind the colon as the title, but for closing hashes', () => {
    assert.equal(read('# part12: 学 C# #'), '12 学 C# right');
    assert.equal(read('### part12: C# 与 (00:19) ###'), '12 C# 与 (00:19) wrong');
  });

  it('takes a heading without a title for one', () => {
    assert.equal(read('# part3:'), '3  right');
    assert.equal(read('# part3: '), '3  right');
    assert.equal(read('# part3'), '3  wrong');
  });

  for (const line of [
    ...[
      '#part3: 甲',
      '# Part3: 甲',
      '# part 3: 甲',
      '## part3: 甲',
      '# part3：甲',
      '# part 3 甲',
      'part3: 甲',
    ],
    ...[
      '# PART3: 甲',
      '#  part3: 甲',
      '# part3:甲',
      '# part3:  甲',
      '# part3 : 甲',
      '###### part3: 甲',
    ],
    ...[
      '# part3∶ 甲',
      '# part3；甲',
      '# part3:：甲',
      '# part3、甲',
      '# part3. 甲',
      '# part3 - 甲',
      '# part3——甲',
      '# part3 -- 甲',
      '#\u00a0part3:\u00a0甲',
      '#\u3000part3：\u3000甲',
    ],
    ...[
      '＃part3：甲',
      '# Part　3　甲',
      '   part3: 甲',
      'Part 3：甲',
      '#\tpart3: 甲',
      '# part3: \t甲',
    ],
  ]) {
    it(`takes "${line}" for a heading written wrong`, () => assert.equal(read(line), '3 甲 wrong'));
  }

  for (const line of [
    ...['part3 甲', 'part 3', 'part3. 甲', '# party3: 甲', '# partner 3: 甲', '# part: 甲'],
    ...['    # part3: 甲', '\t# part3: 甲', '####### part3: 甲', '甲 # part3: 乙', '> # part3: 甲'],
    ...['- # part3: 甲', '# part3d 打印', '# part3.5: 甲', '', '#', '# '],
  ]) {
    it(`leaves "${line}" text`, () => assert.equal(read(line), 'text'));
  }

  it('reads a number of ten digits, and shows where it stands', () => {
    const heading = readPartHeading(' # part1234567890: 甲');
    assert.equal(heading?.number, 1234567890);
    assert.deepEqual(heading?.numberSpan, { start: 7, end: 17 });
    assert.deepEqual(heading?.line, { start: 1, end: 20 });
  });

  it('reads what it writes', () => {
    assert.equal(read(formatPartHeading(3, '甲 乙')), '3 甲 乙 right');
    assert.equal(formatPartHeading(3, ''), '# part3:');
  });
});

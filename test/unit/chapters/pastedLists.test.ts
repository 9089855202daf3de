import assert from 'node:assert/strict';
import { read, warning } from './reading';

/** The titles of a list whose times are ten seconds apart. */
function titles(...lines: readonly string[]): string[] {
  const [format, ...chapters] = read(lines.join('\n'));
  assert.equal(format, 'text');
  return chapters.map((chapter, at) => {
    assert.equal(chapter.slice(0, chapter.indexOf(' ')), String(at * 10_000), lines[at]);
    return chapter.slice(chapter.indexOf(' ') + 1);
  });
}

describe('what stands around lines of a pasted list', () => {
  const around: Readonly<Record<string, readonly [string, string]>> = {
    'a link': ['[0:00 Intro](https://youtu.be/x?t=1)', '[0:10 News](https://youtu.be/x?t=10)'],
    'a link, behind a bullet': ['- [0:00 Intro](u)', '- [0:10 News](u)'],
    bold: ['**0:00 Intro**', '**0:10 News**'],
    'a link in bold': ['**[0:00 Intro](u)**', '**[0:10 News](u)**'],
    'a bold time in a link': ['[**0:00** Intro](u)', '[**0:10** News](u)'],
    'italics with underscores': ['_0:00 Intro_', '__0:10 News__'],
    'a link, with the time last': ['[Intro 0:00](u)', '[News 0:10](u)'],
    'bold, with the time last': ['**Intro 0:00**', '**News (0:10)**'],
    'code around the time': ['`0:00` Intro', '`0:10` News'],
    'bold around the title': ['0:00 **Intro**', '0:10 **News**'],
    'pointed brackets': ['<0:00> Intro', '<0:10> News'],
    braces: ['{0:00} Intro', '{0:10} News'],
    signs: ['▶ 0:00 Intro', '▶ 0:10 News'],
    emoji: ['🎬 0:00 Intro', '👨‍👩‍👧 0:10 News'],
    'numbers as keys': ['1️⃣ 0:00 Intro', '2️⃣ 0:10 News'],
  };
  for (const [name, lines] of Object.entries(around)) {
    it(`is no part of titles: ${name}`, () =>
      assert.deepEqual(titles(...lines), ['Intro', 'News']));
  }

  it('ends with the link, and the words behind it stay', () => {
    assert.deepEqual(titles('[0:00 A [x]](u)', '[0:10 B](u) – live'), ['A [x]', 'B – live']);
  });

  it('is part of a title where nothing was opened before the time', () => {
    assert.deepEqual(read('1:01:40 (00:10) braces [x]\n'), ['text', '3700000 (00:10) braces [x]']);
    assert.deepEqual(titles('* 0:00 5*3*2', '* 0:10 B'), ['5*3*2', 'B']);
  });
});

describe('what divides times and titles of a pasted list', () => {
  for (const [sign, blank] of [
    ...[
      ['：', ''],
      ['、', ''],
      ['｜', ''],
      ['-', ''],
      ['.', ' '],
      [' |', ' '],
      [' =', ' '],
    ],
    ...[
      [' ：', ''],
      ['—', ''],
      [' -', ' '],
      ['->', ' '],
    ],
  ]) {
    it(`goes where all lines have it: "${sign}${blank}"`, () => {
      const lines = ['Intro', '开场', '5 things'].map((own, at) => `0:${at}0${sign}${blank}${own}`);
      assert.deepEqual(titles(...lines), ['Intro', '开场', '5 things']);
    });
  }

  it('goes before the time too', () => {
    assert.deepEqual(titles('开场：0:00', 'B-0:10', 'C | 0:20'), ['开场', 'B', 'C']);
  });

  it('stays where only some lines have it', () => {
    assert.deepEqual(titles('0:00 A', '0:10 - B', '0:20、C', '0:30 D'), ['A', '- B', '、C', 'D']);
  });

  it('stays where it is a minus', () => {
    assert.deepEqual(titles('0:00 -5 °C', '0:10 -6 °C'), ['-5 °C', '-6 °C']);
  });
});

describe('a pasted list in several spellings', () => {
  it('loses no line', () => {
    const lines = ['0:00 A', '0:10 B', '▶ 0:20 C', 'D 0:30', '`0:40` E', '0:50 F'];
    assert.deepEqual(titles(...lines), ['A', 'B', 'C', 'D', 'E', 'F']);
    assert.equal(warning(lines.join('\n')), undefined);
    assert.deepEqual(titles('A 0:00', 'B 0:10', '0:20 - C', '0:30 D', 'E 0:40'), [
      ...['A', 'B', '- C', 'D', 'E'],
    ]);
  });

  it('says which lines with a time could not be read', () => {
    assert.equal(
      warning('0:00 A\nsee 12:30 in it\n0:10 B'),
      'Line 2 holds a time, but could not be read: "see 12:30 in it"',
    );
    const around = 'Live at 20:00\n\n0:00 A\n0:10 B\n\nNext time at 21:00';
    assert.deepEqual(read(around), ['text', '0 A', '10000 B']);
    assert.equal(
      warning(around),
      'Line 1 and 1 more hold a time, but could not be read: "Live at 20:00"',
    );
  });

  it('has titles below times, as YouTube shows them beside a video', () => {
    assert.deepEqual(read('0:00\nIntro\n1:05\n\nMiddle at 12:30\nmore text\n2:00\nEnd'), [
      ...['text', '0 Intro', '65000 Middle at 12:30', '120000 End'],
    ]);
    assert.equal(warning('0:00\nIntro\n1:05\nMiddle at 12:30'), undefined);
  });

  it('has titles above times', () => {
    assert.deepEqual(read('Intro\n0:00\n\nMiddle\n1:05\n'), ['text', '0 Intro', '65000 Middle']);
  });
});

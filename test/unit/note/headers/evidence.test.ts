import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import { fixedText, tellAll } from '../../rules/ruleText';

/** A note in which the second header is written in some way. */
const noteWith = (header: string) => `# part1: 晾晒
(00:00-00:19) ***1.1: 翻面***
- 一天两次。

${header}
- 看颜色。

(00:28-00:40) ***1.3: 收起来***
- 装罐。
`;

const proper = '(00:19-00:28) ***1.2: 晒透***';

/** Where the outline has the second header, what is found in the note, and what mending makes of it. */
function meaning(header: string) {
  const text = noteWith(header);
  const note = Note.read(text);
  return {
    isHeader: note.lines.some((line, at) => line === 4 && note.blocks[at]?.kind === 'segment'),
    codes: tellAll(text).map(({ code }) => code),
    fixed: fixedText(text),
  };
}

/** Lines that were meant as that header, and that say all that it says. */
function meant(...headers: string[]): void {
  for (const header of headers) {
    it(`reads and mends ${JSON.stringify(header)}`, () => {
      const { isHeader, codes, fixed } = meaning(header);
      assert.ok(isHeader);
      assert.deepEqual(codes, ['segment-malformed']);
      assert.equal(fixed, noteWith(proper));
    });
  }
}

describe('a header written wrong keeps its place, with one finding and its fix', () => {
  describe('in other signs', () => {
    meant(
      ...[
        '（00:19－00:28） ***1.2： 晒透***',
        '(00:19–00:28) ***1.2: 晒透***',
        '(00:19——00:28) 1.2: 晒透',
      ],
      ...[
        '(00:19～00:28) ***1.2: 晒透***',
        '(00:19 - 00:28) ***1.2: 晒透***',
        '[00:19-00:28] ***1.2: 晒透***',
        '[00:19] - [00:28] ***1.2: 晒透***',
        '(00:19)～(00:28) ***1.2: 晒透***',
        '(00:19) (00:28) ***第1.2节：晒透***',
        '(00:19-00:28) ***P1.2: 晒透***',
        '00:19 1.2: 晒透',
        '00:19- 1.2: 晒透',
        '(00：： 19-00:28) ***1.2: 晒透***',
        '(00:19_00:28) ***1.2: 晒透***',
        '(00:19, 00:28) ***1.2: 晒透***',
        '(00:19-00:) ***1.2: 晒透***',
        '(00:19-0) ***1.2: 晒透***',
        '(00:19-00:28)。***1.2: 晒透***',
        '-(00:19-00:28) ***1.2: 晒透***',
        '• (00:19-00:28) ***1.2: 晒透***',
        '(00:19-00:28) ***1/2: 晒透***',
        '(00:19-00:28) ***1:2: 晒透***',
        '(00:19-00:28) ***1.2 | 晒透***',
        '(00:19-00:28) [1.2: 晒透]',
      ],
      ...[
        '【00:19-00:28】1.2: 晒透',
        '00:19-00:28 ***1.2: 晒透***',
        '(00：19-00：28) ***1.2: 晒透***',
      ],
      ...[
        '(00.19-00.28) ***1.2: 晒透***',
        '(00:19-00:28) **1.2: 晒透**',
        '(00:19-00:28) 1.2: 晒透',
      ],
      ...[
        '(00:19-00:28) ***1.2 晒透***',
        '(00:19-00:28) ***1.2:晒透***',
        '(00:19-00:28) *** 1.2: 晒透 ***',
      ],
    );
  });

  describe('with keys beside the right ones', () => {
    meant(
      ...['8**1.2: 晒透***', '*&*1.2: 晒透***', '**(1.2: 晒透***', '**81.2: 晒透***']
        .concat('&*1.2: 晒透***', '8&*1.2: 晒透***', '* **1.2: 晒透***', '*81.2: 晒透***')
        .map((text) => `(00:19-00:28) ${text}`),
    );
  });

  describe('decorated, or in another order', () => {
    meant(
      ...[
        '**(00:19-00:28) 1.2: 晒透**',
        '***(00:19-00:28) 1.2: 晒透***',
        '**(00:19-00:28)** ***1.2: 晒透***',
      ],
      ...[
        '#### 1.2: 晒透 (00:19-00:28)',
        '1.2 (00:19-00:28) 晒透',
        '***1.2: 晒透*** (00:19-00:28)',
      ],
      ...['***1.2: 晒透 (00:19-00:28)***', '### ***1.2: 晒透*** (00:19-00:28)'],
    );
  });

  describe('behind a list marker', () => {
    meant(
      '- (00:19-00:28) ***1.2: 晒透***',
      '* (00:19-00:28) ***1.2: 晒透***',
      '1. (00:19-00:28) ***1.2: 晒透***',
    );
  });

  describe('with blanks of other widths and signs that nobody sees', () => {
    meant(
      ...[
        '　　(00:19-00:28) ***1.2: 晒透***',
        '(00:19-00:28)　***1.2:　晒透***',
        '\u2003(00:19-00:28) ***1.2: 晒透***',
      ],
      ...[
        '\u200b(00:19-00:28) ***1.2: 晒透***',
        '(00:19-00:28)\u200e ***1.2: 晒透***\u200f',
        '(00:\u206019-00:28) ***1.2: 晒透***',
      ],
    );
  });

  describe('with the escapes of an export', () => {
    meant(
      '(00:19-00:28) \\*\\*\\*1.2: 晒透\\*\\*\\*',
      '(00:19-00:28) ***1\\.2: 晒透***',
      '\\(00:19\\-00:28\\) ***1.2: 晒透***',
    );
  });

  describe('with a separator or bracket too many', () => {
    meant(
      ...[
        '(00:19-00:28) - ***1.2: 晒透***',
        '(00:19-00:28)： ***1.2: 晒透***',
        '(00:19-00:28)、***1.2: 晒透***',
      ],
      ...[
        '(00:19-00:28) | ***1.2: 晒透***',
        '(00:19-00:28)<br>***1.2: 晒透***',
        '(00:19-00:28) ***1.2.: 晒透***',
      ],
      ...[
        '(00:19-00:28) ***1.2:: 晒透***',
        '(00:19-00:28) 【1.2：晒透】',
        '(00:19-00:28) 「1.2：晒透」',
        '(00:19-00:28) 【1.2】晒透',
      ],
    );
  });

  describe('with slips of typing in a time', () => {
    meant(
      ...[
        '(00;19-00;28) ***1.2: 晒透***',
        "(00'19-00'28) ***1.2: 晒透***",
        '(00:19-0028) ***1.2: 晒透***',
      ],
      ...[
        '(0019-0028) ***1.2: 晒透***',
        '(00:19 00:28) ***1.2: 晒透***',
        '(OO:19-00:28) ***1.2: 晒透***',
      ],
      ...[
        '(00:19-0分28秒) ***1.2: 晒透***'.replace('0分', '00分'),
        '(00:1900:28) ***1.2: 晒透***',
        '(00:019-00:028) ***1.2: 晒透***',
      ],
    );
  });

  describe('with what follows from its neighbours', () => {
    meant(
      ...[
        '(00:19-) ***1.2: 晒透***',
        '(00:19) ***1.2: 晒透***',
        '() ***1.2: 晒透***',
        '***1.2: 晒透***',
      ],
      ...[
        '(-00:28) ***1.2: 晒透***',
        '(00:19-00:28) ***2: 晒透***',
        '(00:19-00:28) ***1-2: 晒透***',
      ],
      ...['(00:19-00:28) ***1，2: 晒透***', '(00:19-00:28) ***: 晒透***'],
    );
  });

  describe('over two lines, where most are on one', () => {
    meant(
      ...[
        '(00:19-00:28)\n\n***1.2: 晒透***',
        '(00:19-00:28)  \n***1.2: 晒透***',
        '(00:19-00:28)\\\n***1.2: 晒透***',
      ],
      '***1.2: 晒透***\n(00:19-00:28)',
    );
  });

  it('keeps its place where its number or its times are beyond reading', () => {
    for (const header of [
      ...[
        '(00l19-00:28) ***1.2l 晒透***',
        '(00:19000:28) ***12.: 晒透***',
        '(00l19-00:28) ***.12: 晒透***',
      ],
      ...[
        '(00:19-00:28)\n**1*.2: 晒透***',
        '(00:19-00:28)\n***1.`: 晒透***',
        '(00l19-00:28)\n***12: 晒透***',
      ],
      ...[
        '(00:19-00:28)\n**&&1.2: 晒透***',
        '(00:19-0028)\n***1.2: 晒透**8',
        '(00l19-00:28)\n**1*.2: 晒透***',
      ],
    ]) {
      const { isHeader, codes } = meaning(header);
      assert.ok(isHeader, header);
      assert.deepEqual(
        codes.filter((code) => code !== 'emphasis-unrendered'),
        ['segment-malformed'],
        header,
      );
    }
  });

  describe('keeps its place where its times are still to be filled in', () => {
    for (const times of [
      ...['(MM:SS-00:28)', '(00:xx-00:28)', '(??:??-00:28)', '(MM:SS-MM:SS)', '(00:19-??:??)'],
      ...['(00:19-TBD)', '(开头-00:28)', '(00:19-结尾)', '（？？：？？－00：28）', '(__:__-__:__)'],
      ...['(--:-- - --:--)', '(HH:MM:SS-HH:MM:SS)', '【MM:SS-00:28】', '(TBD)', '(待定)', '(??)'],
    ]) {
      it(times, () => {
        const oneLine = `${times} ***1.2: 晒透***`;
        const twoLines = `${times}\n***1.2: 晒透***`;
        for (const header of [oneLine, twoLines]) {
          const { isHeader, codes, fixed } = meaning(header);
          assert.ok(isHeader);
          const others = codes.filter((code) => code !== 'header-style');
          assert.deepEqual(others, ['segment-malformed']);
          assert.equal(fixed, noteWith(header));
        }
      });
    }
  });

  it('reads the time beside a placeholder', () => {
    const { segments } = Note.read(noteWith('(MM:SS-00:28) ***1.2: 晒透***')).sequence;
    const { start, end } = segments[1]!.block.header.times;
    assert.deepEqual([start, end?.ms], [undefined, 28_000]);
  });

  it('says that its number is wrong, too, where its times are still to be filled in', () => {
    const { codes } = meaning('(MM:SS-00:28) ***1.5: 晒透***');
    assert.deepEqual(codes, ['segment-malformed', 'segment-number']);
  });

  it('leaves the text behind its stars to the body', () => {
    const { codes, fixed } = meaning('(00:19-00:28) ***1.2: 晒透*** 要三天');
    assert.deepEqual(codes, ['segment-malformed']);
    assert.equal(fixed, noteWith(`${proper}\n要三天`));
  });

  it('takes its title without a number for one, and asks', () => {
    const { isHeader, codes, fixed } = meaning('(00:19-00:28) 晒透');
    assert.ok(isHeader);
    assert.deepEqual(codes, ['segment-malformed']);
    assert.equal(fixed, noteWith('(00:19-00:28) 晒透'));
  });

  it('needs a blank line above where taking a list marker away would let the list go on', () => {
    const text = noteWith('* (00:19-00:28) ***1.2: 晒透***').replace('次。\n\n*', '次。\n*');
    assert.equal(fixedText(text), noteWith(proper));
  });

  it('keeps the emoji of a title, which such signs join', () => {
    const text = noteWith('(00:19-00:28) ***1.2: 👨‍👩‍👧 晒透***');
    assert.deepEqual(tellAll(text), []);
  });
});

describe('one piece alone is no header', () => {
  for (const line of [
    ...[
      '(1.37-5.07)倍',
      '【10.1-10.7】国庆',
      '[00:19-00:28](https://example.org)',
      '[00:19-00:28]: url',
    ],
    ...[
      '09:00-09:30 **签到**',
      '(00:19) 1.58 Bit 量化',
      '(00:19) **BitNet** 是…',
      '- 在 (00:19) 处…',
    ],
    ...['讲到 (00:19-00:28) 的时候', '1.58 Bit', 'wan2.1', '***晒透***', '1.2 倍', '**1.2**'],
    ...[
      '- (00:19-00:28) 换个角度',
      '- ***1.2: 晒透***',
      '> (00:19-00:28) ***1.2: 晒透***',
      '(00:19-00:28)',
    ],
    ...[
      '(MM:SS-00:28) 晒透',
      '(MM:SS-00:28) ***晒透***',
      '(待定) ***1.7: 晒透***',
      '(MM:SS-MM:SS)',
    ],
    ...['***1.7: 晒透***', '() ***1.9: 晒透***', '    (00:19-00:28) ***1.2: 晒透***'],
  ]) {
    it(`leaves ${JSON.stringify(line)} text`, () => {
      const note = Note.read(noteWith(line));
      assert.equal(note.sequence.segments.length, 2);
    });
  }

  const inFront = [
    '[2025-01-28]',
    '(2025-01-28)',
    '[192.168.1.1]',
    '[1,299.00]',
    '[12,345]',
  ].concat(
    ['{1,2,3,4}', '(010-12345678)', '(4-2-3-1)', '[0,1,2,3]', '[1][2][3][4]', '(No. 1234)'],
    ['[ISBN 978-7-111]', '[10.0.19045]', '[0.1, 0.2, 0.3]', '(1024*768)', '[#1234]'],
  );
  for (const sign of inFront) {
    it(`takes ${sign} for no times, although a number in stars follows that comes next`, () => {
      const line = `${sign} ***1.2: 新增离线模式***`;
      const text = noteWith(line).replace('1.3:', '1.2:');
      assert.equal(Note.read(text).sequence.segments.length, 2);
      assert.deepEqual(
        tellAll(text).filter(({ code }) => code === 'segment-number'),
        [],
      );
      assert.equal(fixedText(text), text);
    });
  }

  it('puts no number below it wrong where it has no times and repeats that number', () => {
    const text = noteWith('***1.2: 新增离线模式***').replace('1.3:', '1.2:');
    assert.deepEqual(
      tellAll(text).map(({ code, line }) => [code, line]),
      [['segment-malformed', 5]],
    );
    assert.equal(fixedText(text), text);
  });

  it('takes a number without times only where it comes next', () => {
    assert.equal(Note.read(noteWith('***1.2: 晒透***')).sequence.segments.length, 3);
    assert.equal(Note.read(noteWith('***1.3: 晒透***')).sequence.segments.length, 2);
    const edited = Note.read(noteWith('***1.3: 晒透***'));
    const at = edited.text.indexOf('1.1:');
    const next = edited.edit({ offset: at, deleteCount: 3, inserted: '1.2:' });
    assert.equal(next.sequence.segments.length, 3);
  });
});

import assert from 'node:assert/strict';
import { Note } from '../../../../server/src/note/note';
import { fixedText, tellAll } from '../../rules/ruleText';
import { noteWith } from './headerInNote';

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

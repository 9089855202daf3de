import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cuesOf } from './cues';
import { readTranscript } from './readTranscript';

/** `start-end words` of each cue, in milliseconds. */
function cues(text: string): string[] {
  const { starts, ends, texts, count } = readTranscript(text);
  assert.deepEqual([starts.length, ends.length, texts.length], [count, count, count]);
  return texts.map((words, at) => `${starts[at]}-${ends[at]} ${words}`);
}

describe('readTranscript', () => {
  it('reads SubRip', () => {
    const text =
      '1\n00:00:01,500 --> 00:00:03,000\n大家好\n\n2\n01:02:03,040 --> 01:02:05,1\n再见\n朋友们\n';
    assert.deepEqual(cues(text), ['1500-3000 大家好', '3723040-3725100 再见 朋友们']);
  });

  it('reads WebVTT, with its settings, notes and styles passed over', () => {
    const text = `WEBVTT - 园艺
Kind: captions

STYLE
::cue { color: red }

NOTE
00:05.000 --> 00:06.000
不再用的

intro
00:01.500 --> 00:03.000 align:start position:0%
大家好

REGION
id:a

00:04.000 --> 00:05.000
NOTE 是正文
`;
    assert.deepEqual(cues(text), ['1500-3000 大家好', '4000-5000 NOTE 是正文']);
  });

  it('takes a byte order mark and any line ends', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const lines = ['\ufeff1', '00:01,000 --> 00:02,000', '一', '', '00:02 --> 00:03', '二'];
      assert.deepEqual(cues(lines.join(lineEnd)), ['1000-2000 一', '2000-3000 二']);
    }
    assert.deepEqual(cues('\ufeffWEBVTT\n00:01.000 --> 00:02.000\n一'), ['1000-2000 一']);
  });

  it('needs no blank line between cues, nor a number', () => {
    const text =
      '1\n00:01,0 --> 00:02,0\n一\n2\n00:02,0 --> 00:03,0\n42 个\n00:03,0 --> 00:04,0\n三';
    assert.deepEqual(cues(text), ['1000-2000 一', '2000-3000 42 个', '3000-4000 三']);
  });

  it('leaves tags, places on the screen and escapes out, and says who begins to speak', () => {
    const text = `00:01.0 --> 00:02.0
<v.loud 陈默>大家<i>好</i> <00:01.500><c.b>呀</c>

00:02.0 --> 00:03.0
<v 陈默>我&amp;你 &lt;3&nbsp;&unknown;

00:03.0 --> 00:04.0
{\\an8}<v 林溪>嗯
`;
    assert.deepEqual(cues(text), [
      '1000-2000 陈默: 大家好 呀',
      '2000-3000 我&你 <3 &unknown;',
      '3000-4000 林溪: 嗯',
    ]);
  });

  it('passes over a cue without words, and one that ends before it starts or when', () => {
    const text =
      '00:02 --> 00:01\n一\n\n00:02 --> 00:02\n二\n\n00:03 --> 00:04\n<i></i>\n\n00:05 --> 三\n\n00:x --> 00:07\n四\n\n00:08 --> 00:09\n五';
    assert.deepEqual(cues(text), ['8000-9000 五']);
  });

  it('puts cues into the order of their starts', () => {
    assert.deepEqual(cues('00:05 --> 00:06\n二\n\n00:01 --> 00:02\n一'), [
      '1000-2000 一',
      '5000-6000 二',
    ]);
  });

  it('finds no cue in any other text', () => {
    for (const text of [
      '',
      '\n\n',
      '# part1: 春天\n(00:00-00:10) ***1.1: 一***',
      'WEBVTT',
      '\0\ud800',
    ]) {
      assert.deepEqual(cues(text), []);
    }
  });

  it('survives any text, with every end above its start and the starts rising', () => {
    const pieces = fc.constantFrom(
      '00:01',
      '1:00:02,5',
      ' --> ',
      '\n',
      '\n\n',
      '<v',
      '>',
      'NOTE',
      '7',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { starts, ends, count } = readTranscript(parts.join(''));
        for (let cue = 0; cue < count; cue++) {
          assert.ok(ends[cue]! > starts[cue]!);
          assert.ok(cue === 0 || starts[cue]! >= starts[cue - 1]!);
        }
      }),
    );
  });

  it('has no cue so late that a note cannot hold its time', () => {
    const late = '999999:00:00,000 --> 999999:00:05,000\n远\n\n';
    assert.deepEqual(cuesOf(`${late}00:00:01,000 --> 00:00:02,000\n近\n`), ['1000-2000 近']);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../server/src/base/steps';
import { transcriptSteps } from '../../../server/src/transcript/readTranscript';
import { cuesOf, wordsOf } from './cues';
import { readTranscript } from './readTranscript';

const faultOf = (text: string) => runToEnd(transcriptSteps(text)).fault;

describe('json3 of YouTube', () => {
  it('gives the words of automatic captions, each until the next ones are spoken', () => {
    const text = JSON.stringify({
      wireMagic: 'pb3',
      events: [
        { tStartMs: 0, dDurationMs: 60_000, id: 1, wpWinPosId: 1 },
        {
          tStartMs: 1000,
          dDurationMs: 7000,
          wWinId: 1,
          segs: [{ utf8: '春天' }, { utf8: '来了', tOffsetMs: 900 }],
        },
        { tStartMs: 3990, dDurationMs: 4010, wWinId: 1, aAppend: 1, segs: [{ utf8: '\n' }] },
        { tStartMs: 4000, dDurationMs: 4000, wWinId: 1, segs: [{ utf8: '先翻土' }] },
      ],
    });
    assert.deepEqual(cuesOf(text), ['1000-4000 春天来了', '4000-8000 先翻土']);
    assert.deepEqual(wordsOf(text), ['1000 春天', '1900 来了']);
  });

  it('gives captions of people as they are, with what looks like a tag', () => {
    const events = [
      { tStartMs: 1000, dDurationMs: 5000, segs: [{ utf8: '第一行\n第二行 &amp; <i>' }] },
      { tStartMs: 2000, dDurationMs: 2000, segs: [{ utf8: '旁白' }] },
    ];
    assert.deepEqual(cuesOf(JSON.stringify({ events })), [
      '1000-6000 第一行 第二行 &amp; <i>',
      '2000-4000 旁白',
    ]);
  });
});

describe('JSON of Whisper', () => {
  it('gives its segments, and their words where they have times', () => {
    const segments = [
      { id: 0, start: 0.32, end: 2.0499999, text: ' 大家好。' },
      {
        start: 2.5,
        end: 4,
        text: ' Hello again, 各位',
        words: [
          { word: ' Hello', start: 2.5, end: 3 },
          { word: ' again,', start: 3, end: 3.4 },
          { word: '各', start: 3.5 },
          { word: '错', start: 3.6 },
        ],
      },
    ];
    const text = JSON.stringify({ text: '大家好。', segments, language: 'zh' });
    assert.deepEqual(cuesOf(text), ['320-2050 大家好。', '2500-4000 Hello again, 各位']);
    assert.deepEqual(wordsOf(text, 1), ['2500 Hello', '3000 again,', '3500 各位']);
  });

  it('gives the segments of whisper.cpp', () => {
    const transcription = [{ offsets: { from: 0, to: 1500 }, text: ' 大家好' }];
    assert.deepEqual(cuesOf(JSON.stringify({ transcription })), ['0-1500 大家好']);
  });
});

describe('.info.json of yt-dlp', () => {
  const chapters = [
    { start_time: 0, end_time: 61.5, title: '开场' },
    { start_time: 61.5, end_time: 300, title: '选题 <1>' },
  ];
  const vtt = { ext: 'vtt', url: 'https://example.org/a.vtt' };

  it('gives the chapters of the video, which nobody says', () => {
    const text = JSON.stringify({ id: 'a', chapters, subtitles: { zh: [vtt] } });
    assert.deepEqual(cuesOf(text), ['0-61500 开场', '61500-300000 选题 <1>']);
    assert.equal(readTranscript(text).kind, 'chapters');
  });

  it('gives the subtitles that stand in it, in the preferred language', () => {
    const data = (words: string) => `1\n00:00:01,000 --> 00:00:02,000\n${words}\n`;
    const subtitles = {
      danmaku: [{ ext: 'xml', url: 'https://example.org/a.xml' }],
      en: [{ ext: 'srt', data: data('Hello') }],
      'ai-zh': [vtt, { ext: 'srt', data: data('你好') }],
    };
    const text = JSON.stringify({ id: 'a', chapters, subtitles });
    const said = (languages: readonly string[]) =>
      runToEnd(transcriptSteps(text, languages)).transcript;
    assert.deepEqual(said(['zh-cn']).texts, ['你好']);
    assert.deepEqual(said(['en', 'zh']).texts, ['Hello']);
    assert.equal(said(['en']).kind, 'speech');
  });
});

describe('labels of Audacity', () => {
  it('are cues; one at a point lasts until the next', () => {
    const text =
      '1.500000\t3.000000\t大家好\n\\\t200.0\t400.0\n4,25\t4,25\t选题\t一\n9.000000\t9.000000\t再见\n9.5\t9.9\n';
    assert.deepEqual(cuesOf(text), ['1500-3000 大家好', '4250-9000 选题 一', '9000-9500 再见']);
    assert.deepEqual(cuesOf('2\t2\t开场'), ['2000-3000 开场']);
  });
});

describe('a file that is no transcript', () => {
  it('is told from one that is broken', () => {
    assert.equal(faultOf('{"segments": [{"start": 0, "end": 1, "text": "大'), 'invalidJson');
    assert.equal(faultOf('{"segments": []}'), 'noCue');
    assert.equal(faultOf('昨天去了海边。\n'), 'noCue');
    assert.equal(faultOf('00:01 --> 00:02\n大家好'), undefined);
  });

  it('gives no cue and throws nothing, whatever JSON it is', () => {
    const keys = fc.constantFrom(
      'events',
      'segments',
      'transcription',
      'subtitles',
      'chapters',
      'segs',
      'utf8',
      'tStartMs',
      'dDurationMs',
      'start',
      'end',
      'text',
      'words',
      'word',
      'offsets',
      'data',
      '__proto__',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(null, true, '', '甲', '0', -1, 0.5, 1, 9e300),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, value, { maxKeys: 4 }), (json) => {
        const { starts, ends, count } = readTranscript(JSON.stringify(json));
        for (let cue = 0; cue < count; cue++) assert.ok(ends[cue]! > starts[cue]!);
      }),
      { numRuns: 1000 },
    );
  });

  it('may be nested as deep as it likes', () => {
    const deep = (open: string, close: string) =>
      `{"segments":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
    assert.equal(faultOf(deep('[', ']')), 'noCue');
    assert.equal(faultOf(deep('{"segments":', '}')), 'noCue');
    assert.equal(faultOf(deep('[', '')), 'invalidJson');
  });
});

import assert from 'node:assert/strict';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { problem, read } from './reading';

const pasted = ['text', '0 Opening', '19000 News', '3661000 End'];

describe('a pasted list', () => {
  const spellings: Readonly<Record<string, string>> = {
    'times first': '00:00 Opening\n00:19 News\n1:01:01 End',
    'dashes between': '0:00 - Opening\n0:19 – News\n1:01:01 — End',
    'square brackets': '[00:00] Opening\n[00:19] News\n[01:01:01] End',
    'round brackets': '(00:00) Opening\n(00:19) News\n（01：01：01） End',
    'times last': 'Opening 00:00\nNews 00:19\nEnd 1:01:01',
    'times last in brackets': 'Opening (00:00)\nNews [00:19]\nEnd - 1:01:01',
    bullets: '- 00:00 Opening\n* 00:19 News\n• 1:01:01 End',
    numbers: '1. 00:00 Opening\n2. 00:19 News\n3. 1:01:01 End',
    'linked times':
      '[0:00](https://e.org/?t=0) Opening\n[0:19](https://e.org/?t=19) News\n[1:01:01](x) End',
    'linked titles': '0:00 [Opening](a)\n0:19 [News](b)\n1:01:01 [End](c)',
    colons: '0:00: Opening\n0:19: News\n1:01:01: End',
    'text around it':
      'About us: https://e.org\n\n0:00 Opening\n0:19 News\nsee 12:30 in it\n1:01:01 End\n\n#tag',
    CRLF: '\ufeff0:00 Opening\r\n0:19 News\r\n1:01:01 End\r\n',
    blanks: '  0:00   Opening \n\t0:19\tNews\n\u30001:01:01\u3000End',
  };
  for (const [name, text] of Object.entries(spellings)) {
    it(`is read with ${name}`, () => assert.deepEqual(read(text), pasted));
  }

  it('may have ranges', () => {
    assert.deepEqual(read('00:00-00:19 Opening\n(00:19 - 00:28) News'), [
      ...['text', '0-19000 Opening', '19000-28000 News'],
    ]);
  });

  it('keeps a dash that belongs to one title', () => {
    assert.deepEqual(read('0:00 Opening\n0:19 - 5 °C\n0:30 End')[2], '19000 - 5 °C');
  });

  it('says which time runs backwards, or is none', () => {
    assert.equal(problem('0:00 A\n\n5:00 B\n1:00 C'), '4: 1:00 is before the time above it');
    assert.equal(problem('0:00 A\n0:75 B'), '2: "0:75" is no time of a chapter');
  });

  it('has times', () => {
    assert.equal(problem('Just text\nof two lines'), '-: No chapters are in the file');
    assert.equal(problem(''), '-: No chapters are in the file');
  });
});

describe('JSON', () => {
  it('of Podcasting 2.0 is told by its keys; what is not for the list of contents is left out', () => {
    const text =
      '{"version":"1.2.0","chapters":[{"startTime":0.5,"title":"A","endTime":2},{"startTime":1,"toc":false},{"startTime":2}]}';
    assert.deepEqual(read(text), ['podcasting2', '500-2000 A', '2000 ']);
  });

  it('of yt-dlp says more of the episode', () => {
    const info = {
      ...{ title: 'T\n', upload_date: '20250128', webpage_url: 'https://e.org/v', duration: 60.5 },
      chapters: [{ start_time: 0, end_time: 60.5, title: 'A' }],
    };
    const file = readChapters(JSON.stringify(info), 'a.info.json');
    assert.deepEqual(file, {
      format: 'info',
      list: {
        ...{ title: 'T', date: '2025-01-28', media: 'https://e.org/v', duration: 60_500 },
        chapters: [{ start: 0, end: 60_500, title: 'A', level: 'segment' }],
      },
    });
  });

  it('that is broken says where', () => {
    assert.equal(
      problem('{\n "chapters": [\n  {"startTime": 1,,}\n]}'),
      '3: The file begins like JSON, but it is no valid JSON',
    );
    assert.equal(
      problem('{"chapters": [\n{"startTime": 0},\n{"startTime": "1:00"}]}'),
      '3: startTime of chapter 2 is "1:00", which is no time in seconds',
    );
    assert.equal(
      problem('{"chapters": [\n{"start_time": 0},\n{}]}'),
      '3: Chapter 2 has no start_time',
    );
    assert.equal(
      problem('{"chapters": [\n{"start": 0},\n{"start": -5}]}'),
      '3: start of chapter 2 is -5, which is no time in milliseconds',
    );
    assert.equal(problem('{"version": "1.2.0", "chapters": []}'), '-: No chapters are in the file');
    assert.equal(problem('{"a": 1}'), '-: No chapters are in the file');
  });

  it('may be nested so deep that a parser gives up', () => {
    const deep = `{"chapters":${'['.repeat(100_000)}`;
    assert.match(problem(deep), /no valid JSON/);
  });
});

describe('WebVTT', () => {
  const vtt =
    'WEBVTT\n\n00:00.000 --> 00:19.000\nA &lt;b&gt;\n\nx\n00:19.000 --> 00:28.000\nB\nC\n';
  it('is chapters by its name, when told so, or pasted', () => {
    const chapters = ['webvtt', '0-19000 A <b>', '19000-28000 B C'];
    assert.deepEqual(read(vtt, 'a.chapters.vtt'), chapters);
    assert.deepEqual(read(vtt, 'a.vtt', 'webvtt'), chapters);
    assert.deepEqual(read(`\ufeff${vtt.replaceAll('\n', '\r\n')}`), chapters);
  });

  it('is captions otherwise, like SubRip', () => {
    const subRip = '1\n00:00:00,000 --> 00:00:02,000\nHello\n';
    assert.deepEqual(read(vtt, 'a.vtt'), ['captions', '0-28000 ']);
    assert.deepEqual(read(subRip, 'a.srt'), ['captions', '0-2000 ']);
    assert.deepEqual(read(subRip), ['captions', '0-2000 ']);
    assert.equal(problem('WEBVTT\n\n', 'a.vtt'), '-: These are captions, and no cue can be read');
  });

  it('with times that cannot be read says where', () => {
    assert.equal(
      problem('WEBVTT\n\n00:00.000 --> soon\nA\n'),
      '3: The times of a cue are written "00:00.000 --> 00:19.000", not "00:00.000 --> soon"',
    );
  });
});

describe('metadata of FFmpeg', () => {
  it('has a unit of time, escapes and other sections', () => {
    const text = `;FFMETADATA1\ntitle=T\\=1\nARTIST=B\n;comment\n[STREAM]\ntitle=no\n[CHAPTER]
TIMEBASE=1/1000\nSTART=0\nEND=19000\ntitle=a\\;b\\#c\\\\d\\\ne\n[CHAPTER]\nTIMEBASE=1/44100
START=44100\nEND=88200\ntitle=F\n[CHAPTER]\nSTART=3000000000\nEND=4000000000\ntitle=G\n`;
    assert.deepEqual(read(text), [
      'ffmetadata',
      '0-19000 a;b#c\\d e',
      '1000-2000 F',
      '3000-4000 G',
    ]);
    const file = readChapters(text.replaceAll('\n', '\r\n').replace('\\\r\n', '\\\n'), '');
    assert.ok('list' in file && file.list.title === 'T=1' && file.list.artist === 'B');
  });

  it('that is broken says where', () => {
    assert.equal(
      problem(';FFMETADATA1\n[CHAPTER]\nSTART=0\n[CHAPTER]\nEND=5\n'),
      '4: Chapter 2 has no START',
    );
    assert.equal(
      problem(';FFMETADATA1\n[CHAPTER]\nTIMEBASE=0\nSTART=0\n'),
      '3: TIMEBASE is a fraction such as 1/1000, not "0"',
    );
    assert.equal(problem(';FFMETADATA1\ntitle=x\n'), '-: No chapters are in the file');
  });
});

describe('other lists', () => {
  it('of OGM may have names before times, or none', () => {
    const text =
      'CHAPTER1NAME=B\n'.slice(15) +
      'CHAPTER02=00:00:19.500\r\nCHAPTER01=00:00:00.000\r\nCHAPTER01NAME=A=b\r\n';
    assert.deepEqual(read(text), ['ogm', '0 A=b', '19500 ']);
    assert.match(problem('CHAPTER01=00:00:00.000\nCHAPTER01NAME=A\nCHAPTER02=x'), /^3: A line is/);
  });

  it('of Audacity may have points and frequencies', () => {
    const text = '0.000000\t19.500000\tA\n\\\t100.0\t200.0\n19,5\t19,5\tB\n';
    assert.deepEqual(read(text), ['audacity', '0-19500 A', '19500 B']);
    assert.match(problem('0.0\t1.0\tA\n1.0 B\n'), /^2: A label is/);
  });

  it('of mp4chaps have three digits', () => {
    assert.deepEqual(read('00:00:00.000 A\n\n00:00:19.500 - B\n'), [
      'mp4chaps',
      '0 A',
      '19500 - B',
    ]);
    assert.match(problem('00:00:00.000 A\nB\n'), /^2: A line begins with a time/);
  });

  it('from a spreadsheet may have other commas, other columns and parts', () => {
    const rows = [
      'title;start;part',
      '"A; ""b""";00:00:00.000;One',
      ';;',
      "'=1+1;00:19,5;One",
      'C;1:00:00;Two',
    ];
    assert.deepEqual(read(`\ufeff${rows.join('\r\n')}`), [
      ...['csv', '0 One', '  0 A; "b"', '  19500 =1+1', '3600000 Two', '  3600000 C'],
    ]);
    assert.equal(
      problem('start,title\n0:00,"a\nb"\nsoon,c\n'),
      '4: "soon" is no time of a chapter',
    );
    assert.match(problem('0:00,A\n', 'a.csv', 'csv'), /^1: The first row names the columns/);
  });
});

describe('a list without a title', () => {
  it('has that of its file, without endings and folders', () => {
    const titleFor = (fileName: string, text = '0:00 A') => {
      const file = readChapters(text, fileName);
      return 'list' in file ? file.list.title : undefined;
    };
    assert.equal(titleFor('talk.txt'), 'talk');
    assert.equal(titleFor('C:\\notes/v1.2 talk.chapters.txt'), 'v1.2 talk');
    assert.equal(titleFor('第 1 期.outline.json', '{"title":"T","chapters":[{"start":0}]}'), 'T');
    assert.equal(titleFor(''), undefined);
  });
});

import assert from 'node:assert/strict';
import type { Chapter, ChapterList } from '../../../server/src/chapters/chapter';
import { type ChapterFormatName, chapterFormats } from '../../../server/src/chapters/formats';

const segment = (start: number, end: number | undefined, title: string): Chapter => ({
  ...{ start, title, level: 'segment' },
  ...(end === undefined ? {} : { end }),
});
const two = [segment(0, 19_000, 'Opening'), segment(19_000, 28_500, 'News')];

function written(
  name: ChapterFormatName,
  chapters: readonly Chapter[],
  rest: Omit<ChapterList, 'chapters'> = {},
) {
  return chapterFormats[name].write?.({ ...rest, chapters }) ?? '';
}

const nested: readonly Chapter[] = [
  { start: 0, end: 28_500, title: 'One', level: 'part', children: two },
  { ...segment(30_000, 40_000, 'Two'), level: 'part', children: [segment(30_000, 40_000, 'End')] },
];

describe('a list for a description', () => {
  it('has minutes and seconds, and white space before the title', () => {
    assert.equal(written('text', two), '0:00 Opening\n0:19 News\n');
  });

  it('has hours on every line once the episode has one', () => {
    assert.equal(
      written('text', [...two, segment(3_600_000, undefined, 'Late')]),
      '0:00:00 Opening\n0:00:19 News\n1:00:00 Late\n',
    );
    assert.equal(written('text', two, { duration: 3_600_000 }).split('\n')[1], '0:00:19 News');
  });

  it('cuts fractions off: a chapter that begins late loses a word', () => {
    assert.equal(written('text', [segment(1999, 3000, 'A')]), '0:01 A\n');
  });

  it('never has two entries with one start', () => {
    assert.equal(written('text', nested), '0:00 One: Opening\n0:19 News\n0:30 Two: End\n');
  });

  it('keeps one line an entry, whatever the title', () => {
    assert.equal(written('text', [segment(0, 1, ' a\r\nb\tc\u2028d ')]), '0:00 a b c d\n');
  });

  it('has the time for a title that is empty', () => {
    assert.equal(written('text', [segment(65_000, 66_000, ' ')]), '1:05 1:05\n');
  });
});

describe('JSON of Podcasting 2.0', () => {
  it('has seconds as numbers', () => {
    assert.deepEqual(JSON.parse(written('podcasting2', two)), {
      version: '1.2.0',
      chapters: [
        { startTime: 0, title: 'Opening', endTime: 19 },
        { startTime: 19, title: 'News', endTime: 28.5 },
      ],
    });
  });

  it('has no end where none is known', () => {
    const { chapters } = JSON.parse(written('podcasting2', [segment(0, undefined, 'A')]));
    assert.deepEqual(chapters, [{ startTime: 0, title: 'A' }]);
  });
});

describe('Podlove Simple Chapters', () => {
  it('escape what XML would read', () => {
    assert.equal(
      written('psc', [segment(19_005, undefined, `<b> & "x" 'y'`)]),
      '<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">\n' +
        '  <psc:chapter start="00:00:19.005" title="&lt;b&gt; &amp; &quot;x&quot; &apos;y&apos;"/>\n' +
        '</psc:chapters>\n',
    );
  });

  it('have no character that XML cannot hold', () => {
    const text = written('psc', [segment(0, 1, 'a\u0000b\u0008c\ud800d\uffffe')]);
    assert.match(text, /title="a b c\ufffdd e"/);
  });
});

describe('WebVTT', () => {
  it('has a blank line between cues, three digits and escapes', () => {
    assert.equal(
      written('webvtt', [
        segment(0, 19_000, 'a --> b'),
        segment(36_000_000, 36_001_000, '<b> & c'),
      ]),
      'WEBVTT\n\n00:00:00.000 --> 00:00:19.000\na --&gt; b\n\n' +
        '10:00:00.000 --> 10:00:01.000\n&lt;b&gt; &amp; c\n',
    );
  });

  it('puts a part before its segments, around them', () => {
    const times = written('webvtt', nested).match(/^\d.*$/gm);
    assert.deepEqual(times, [
      '00:00:00.000 --> 00:00:28.500',
      '00:00:00.000 --> 00:00:19.000',
      '00:00:19.000 --> 00:00:28.500',
      '00:00:30.000 --> 00:00:40.000',
      '00:00:30.000 --> 00:00:40.000',
    ]);
  });

  it('keeps a last segment without length inside its part', () => {
    const part: Chapter = {
      ...segment(0, 9000, 'P'),
      level: 'part',
      children: [segment(9000, 9000, 'A')],
    };
    assert.deepEqual(written('webvtt', [part]).match(/(?<=> ).*/g), [
      '00:00:09.001',
      '00:00:09.001',
    ]);
  });

  it('has an end above each start: the next start, the duration, else a millisecond', () => {
    const all = [
      segment(0, undefined, 'A'),
      segment(5000, 5000, 'B'),
      segment(9000, undefined, 'C'),
    ];
    const ends = (rest: Omit<ChapterList, 'chapters'>) =>
      written('webvtt', all, rest).match(/(?<=> ).*/g);
    assert.deepEqual(ends({}), ['00:00:05.000', '00:00:05.001', '00:00:09.001']);
    assert.equal(ends({ duration: 12_000 })?.[2], '00:00:12.000');
  });
});

describe('metadata of FFmpeg', () => {
  it('begins with its name, then what is known of the episode, then the chapters', () => {
    assert.equal(
      written('ffmetadata', [segment(0, 19_000, 'A')], {
        title: 'T',
        artist: 'B',
        date: '2025-01-28',
      }),
      ';FFMETADATA1\ntitle=T\nartist=B\ndate=2025-01-28\n' +
        '[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=19000\ntitle=A\n',
    );
  });

  it('has a backslash before what means something', () => {
    const text = written('ffmetadata', [segment(0, 1, 'a=b;c#d\\e')], { title: '#1; x' });
    assert.match(text, /^title=a\\=b\\;c\\#d\\\\e$/m);
    assert.match(text, /^title=\\#1\\; x$/m);
  });

  it('closes a border in the next second, and no other gap', () => {
    const all = [
      segment(0, 28_000, 'A'),
      segment(29_000, 52_000, 'B'),
      segment(60_000, 61_000, 'C'),
    ];
    assert.deepEqual(written('ffmetadata', all).match(/(?<=END=).*/g), ['29000', '52000', '61000']);
  });

  it('has an end that is not before the start, also where nobody knows it', () => {
    const text = written('ffmetadata', [segment(5000, undefined, 'A')]);
    assert.match(text, /START=5000\nEND=5000\n/);
  });
});

describe('simple chapters of OGM', () => {
  it('have two digits in the key up to 99, then three', () => {
    const all = Array.from({ length: 100 }, (_, at) => segment(at * 60_000, undefined, `T${at}`));
    const lines = written('ogm', all).split('\n');
    assert.deepEqual(lines.slice(0, 2), ['CHAPTER01=00:00:00.000', 'CHAPTER01NAME=T0']);
    assert.deepEqual(lines.slice(196, 200), [
      ...['CHAPTER99=01:38:00.000', 'CHAPTER99NAME=T98'],
      ...['CHAPTER100=01:39:00.000', 'CHAPTER100NAME=T99'],
    ]);
  });
});

describe('chapters of Matroska', () => {
  it('nest, with nine digits and escapes, without UIDs', () => {
    const text = written('matroska', [
      { ...segment(0, 1500, 'One & all'), level: 'part', children: [segment(0, undefined, '<A>')] },
    ]);
    assert.equal(
      text.replace(/\s*\n\s*/g, ''),
      '<?xml version="1.0" encoding="UTF-8"?><Chapters><EditionEntry><ChapterAtom>' +
        '<ChapterTimeStart>00:00:00.000000000</ChapterTimeStart>' +
        '<ChapterTimeEnd>00:00:01.500000000</ChapterTimeEnd>' +
        '<ChapterDisplay><ChapterString>One &amp; all</ChapterString>' +
        '<ChapterLanguage>und</ChapterLanguage></ChapterDisplay>' +
        '<ChapterAtom><ChapterTimeStart>00:00:00.000000000</ChapterTimeStart>' +
        '<ChapterDisplay><ChapterString>&lt;A&gt;</ChapterString>' +
        '<ChapterLanguage>und</ChapterLanguage></ChapterDisplay></ChapterAtom>' +
        '</ChapterAtom></EditionEntry></Chapters>',
    );
  });
});

describe('labels of Audacity', () => {
  it('have six decimals and no tab in a title; a point where the end is unknown', () => {
    assert.equal(
      written('audacity', [segment(0, 19_005, 'a\tb'), segment(20_000, undefined, 'c')]),
      '0.000000\t19.005000\ta b\n20.000000\t20.000000\tc\n',
    );
  });
});

describe('files of mp4chaps', () => {
  it('have hours and three digits', () => {
    assert.equal(written('mp4chaps', two), '00:00:00.000 Opening\n00:00:19.000 News\n');
  });
});

describe('a table for spreadsheets', () => {
  it('has quotes where RFC 4180 wants them, and CRLF', () => {
    const row = { ...segment(0, 19_000, 'a, "b"'), number: '1.1', part: 'One' };
    assert.equal(
      written('csv', [row]),
      'start,end,number,part,title\r\n00:00:00.000,00:00:19.000,1.1,One,"a, ""b"""\r\n',
    );
  });

  it('runs nothing: a title that begins like a formula is text', () => {
    assert.match(written('csv', [segment(0, 1, '=1+1')]), /,'=1\+1\r\n/);
    assert.match(written('csv', [segment(0, 1, '-5 °C')]), /,'-5 °C\r\n/);
  });
});

describe('the outline for scripts', () => {
  it('has milliseconds and everything that the note says', () => {
    const list: ChapterList = { title: 'T', duration: 40_000, chapters: nested };
    assert.deepEqual(JSON.parse(written('json', nested, { title: 'T', duration: 40_000 })), list);
  });
});

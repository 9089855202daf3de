import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { WebVTTParser } from 'webvtt-parser';
import { type Chapter, type ChapterList, flatChapters } from '../../server/src/chapters/chapter';
import { chaptersOf } from '../../server/src/chapters/chaptersOf';
import { type ChapterFormatName, chapterFormats } from '../../server/src/chapters/formats';
import { readChapters } from '../../server/src/chapters/readChapters';
import { Note } from '../../server/src/note/note';
import {
  hasPython,
  hasYtDlp,
  isInstalled,
  type SeenChapter,
  throughFfmpeg,
  throughMkvmerge,
  throughPythonCsv,
  throughYtDlp,
} from './consumers';

const titles = [
  ...['=;#\\', 'a = b; c # d \\ e', '#1', ';x', '[CHAPTER]', 'title=x', `"double" 'single'`, '“x”'],
  ...[
    '😀 👨‍👩‍👧 🇨🇳',
    'a --> b',
    '<b>bold</b>',
    'R&D &amp; &lt;',
    'a\tb',
    'a\r\nb',
    ']]>',
    '标题：一',
    '\\',
  ],
];
const hostile: ChapterList = {
  ...{ title: 'T = 1; "x" & \\ #', artist: '阿衡', date: '2025-01-28', duration: 900_000 },
  chapters: titles.map((title, at): Chapter => {
    const start = at * 50_500;
    return { start, end: start + 50_500, title, level: 'segment' };
  }),
};
const long: ChapterList = {
  duration: 36_000_000,
  chapters: Array.from({ length: 300 }, (_, at): Chapter => {
    const start = at * 120_000;
    return { start, end: start + 119_500, title: `第 ${at} 章`, level: 'segment' };
  }),
};
const realNote = path.join(import.meta.dirname, '../../../shared/notes/tech-news-1.md');
const text = readFileSync(existsSync(realNote) ? realNote : 'docs/samples/episode-12.md', 'utf8');
const real = chaptersOf(Note.read(text), { level: 'both' }).list;
const lists: Readonly<Record<string, ChapterList>> = {
  'with hostile titles': hostile,
  'of ten hours': long,
  'of a real note': real,
};

const write = (name: ChapterFormatName, list: ChapterList) =>
  chapterFormats[name].write?.(list) ?? '';
/** Starts and titles on one line, as a reader is to see them; starts in steps of `unit` ms. */
const seen = (chapters: readonly SeenChapter[], unit = 1) =>
  chapters.map(
    ({ start, title }) => `${Math.floor(start / unit) * unit} ${title.replace(/\s+/g, ' ').trim()}`,
  );
const wanted = ({ chapters }: ChapterList, unit = 1) => seen(flatChapters(chapters), unit);

function forEachList(name: string, see: (list: ChapterList) => void): void {
  for (const [which, list] of Object.entries(lists)) {
    it(`${name} chapters ${which}`, () => see(list));
  }
}

if (isInstalled('ffmpeg', '-version') && isInstalled('ffprobe', '-version')) {
  describe('ffmpeg', () => {
    forEachList('finds in ffmetadata', (list) => {
      const { chapters, tags } = throughFfmpeg(write('ffmetadata', list));
      assert.deepEqual(seen(chapters), wanted(list));
      for (const name of ['title', 'artist', 'date'] as const) assert.equal(tags[name], list[name]);
    });
  });
} else console.log('No ffmpeg: it is not asked about chapters.');

if (isInstalled('mkvmerge', '--version') && isInstalled('mkvextract', '--version')) {
  describe('mkvmerge', () => {
    forEachList('finds in simple', (list) => {
      const lines = throughMkvmerge(write('ogm', list), 'simple').split(/\r?\n/);
      const chapters = Array.from({ length: (lines.length - 1) / 2 }, (_, at): SeenChapter => {
        const [time = '', name = ''] = lines.slice(2 * at, 2 * at + 2);
        return {
          start: milliseconds(time.slice(time.indexOf('=') + 1)),
          title: name.slice(name.indexOf('=') + 1),
        };
      });
      assert.deepEqual(seen(chapters), wanted(list));
    });

    forEachList('finds in XML', (list) => {
      const out = throughMkvmerge(write('matroska', list), 'xml').replace(/^\ufeff/, '');
      assert.deepEqual(atoms(out), atoms(write('matroska', list)));
      const back = readChapters(out, 'a.xml');
      assert.ok('list' in back);
      assert.deepEqual(seen(flatChapters(back.list.chapters)), wanted(list));
    });
  });
} else console.log('No mkvmerge: it is not asked about chapters.');

/** All chapters of Matroska's XML in the order of the document, with how deep each is. */
function atoms(xml: string): string[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return Array.from(document.getElementsByTagName('ChapterAtom'), (atom) => {
    const textOf = (name: string) => atom.getElementsByTagName(name)[0]?.textContent;
    let depth = 0;
    for (let at = atom.parentNode; at !== null; at = at.parentNode) depth++;
    return `${depth} ${textOf('ChapterTimeStart')} ${textOf('ChapterTimeEnd')} ${textOf('ChapterString')}`;
  });
}

function milliseconds(clock: string): number {
  const [hours, minutes, seconds] = clock.split(':').map(Number) as [number, number, number];
  return Math.round(1000 * ((hours * 60 + minutes) * 60 + seconds));
}

if (hasYtDlp()) {
  describe('yt-dlp', () => {
    forEachList('finds in a description', ({ chapters: all, ...episode }) => {
      // A title without a letter or digit is none to it.
      const list = { ...episode, chapters: all.filter(({ title }) => /[\p{L}\p{N}]/u.test(title)) };
      const chapters = throughYtDlp(write('text', list), 36_000);
      assert.deepEqual(seen(chapters, 1000), wanted(list, 1000));
    });
  });
} else console.log('No yt-dlp: it is not asked about chapters.');

if (hasPython()) {
  describe("Python's reader of CSV", () => {
    forEachList('finds in a table', (list) => {
      const [head, ...rows] = throughPythonCsv(write('csv', list));
      assert.deepEqual(head, ['start', 'end', 'number', 'part', 'title']);
      const chapters = rows.map(([start = '', , , , title = '']) => ({
        ...{ start: milliseconds(start), title: title.replace(/^'(?=[=+\-@])/, '') },
      }));
      assert.deepEqual(seen(chapters), wanted(list));
    });
  });
} else console.log('No /usr/bin/python3: it is not asked about CSV.');

describe('an XML parser of others', () => {
  forEachList('finds in Podlove Simple Chapters', (list) => {
    const document = new DOMParser({ onError: assert.fail }).parseFromString(
      write('psc', list),
      'text/xml',
    );
    const found = document.getElementsByTagNameNS('http://podlove.org/simple-chapters', 'chapter');
    const chapters = Array.from(found, (chapter) => ({
      start: milliseconds(chapter.getAttribute('start') ?? ''),
      title: chapter.getAttribute('title') ?? '',
    }));
    assert.deepEqual(seen(chapters), wanted(list));
  });
});

describe('a validator of WebVTT', () => {
  const parser = () =>
    new WebVTTParser({
      '&amp': '&',
      '&lt': '<',
      '&gt': '>',
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
    });

  forEachList('finds nothing to say of', (list) => {
    const { cues, errors } = parser().parse(
      write('webvtt', {
        ...list,
        chapters: flatChapters(list.chapters).map((own) => ({ ...own, level: 'segment' })),
      }),
      'chapters',
    );
    assert.deepEqual(errors, []);
    const chapters = cues.map(({ startTime, tree }) => ({
      start: Math.round(1000 * startTime),
      title: tree.children.map(({ value }) => value).join(''),
    }));
    assert.deepEqual(seen(chapters), wanted(list));
  });

  it('takes parts with their segments', () => {
    const { cues, errors } = parser().parse(write('webvtt', real), 'chapters');
    assert.deepEqual(errors, []);
    const count = real.chapters.reduce((sum, { children = [] }) => sum + 1 + children.length, 0);
    assert.equal(cues.length, count);
  });
});

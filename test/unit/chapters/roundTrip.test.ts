import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Chapter, ChapterList } from '../../../server/src/chapters/chapter';
import { type ChapterFormatName, chapterFormats } from '../../../server/src/chapters/formats';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { plainTitle } from '../../../server/src/note/headers/plainTitle';

const hostile = [
  ...[
    '=',
    ';',
    '#',
    '\\',
    '=;#\\',
    '"',
    "'",
    '“”',
    '😀',
    '👨‍👩‍👧',
    '-->',
    '--',
    '<b>',
    '</b>',
    '&',
    '&amp;',
  ],
  ...[
    '&lt;',
    '\t',
    '\n',
    '\r\n',
    ']]>',
    '<!--',
    'a',
    'Title',
    '标题',
    '：',
    ' ',
    ',',
    '%',
    '{',
    '}',
    '$',
    '`',
    '*',
  ],
  ...[
    '[x](y)',
    '(',
    ')',
    '|',
    'NOTE',
    'CHAPTER01=',
    '[CHAPTER]',
    'title=',
    '=1+1',
    '@',
    '+',
    '\u0000',
    '\ud800',
    '\u2028',
  ],
];
const title = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''))
  .filter((text) => plainTitle(text) !== '');
/** In a list, a dash before a title may belong to the list. */
const titleInList = title.map((text) => `x${text}`);
const gap = fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 100_000 }));

/** Chapters one behind the other, each with its own end or up to the next. */
function chapters(titles: fc.Arbitrary<string>, unit: number): fc.Arbitrary<Chapter[]> {
  return fc.array(fc.tuple(titles, gap, gap), { minLength: 1, maxLength: 30 }).map((items) => {
    let start = 0;
    return items.map(([own, length, pause], at): Chapter => {
      if (at > 0) start += pause * unit;
      const end = start + length * unit;
      const chapter: Chapter = { start, end, title: own, level: 'segment' };
      start = end;
      return chapter;
    });
  });
}

function readBack(name: ChapterFormatName, list: ChapterList): ChapterList {
  const text = chapterFormats[name].write?.(list) ?? '';
  const read = readChapters(text, name === 'webvtt' ? 'a.chapters.vtt' : 'a.file');
  if ('problem' in read) assert.fail(`${JSON.stringify(read)}\n${text}`);
  assert.equal(read.format, name);
  return read.list;
}

const startsAndTitles = (all: readonly Chapter[]): unknown[] =>
  all.map(({ start, title, children = [] }) => ({
    ...{ start, title: plainTitle(title) },
    children: startsAndTitles(children),
  }));

const flatNames = Object.values(chapterFormats).filter(
  ({ name, write }) => write && name !== 'text',
);

describe('chapters that are written and read again', () => {
  for (const { name } of flatNames) {
    it(`keep starts and titles, whatever stands in these: ${name}`, () => {
      fc.assert(
        fc.property(chapters(title, 1), (all) => {
          // A name of SubRip's screen position is no text, wherever it stands.
          fc.pre(name !== 'webvtt' || !all.some((own) => own.title.includes('{\\')));
          const back = readBack(name, { chapters: all }).chapters;
          assert.deepEqual(startsAndTitles(back), startsAndTitles(all));
        }),
      );
    });
  }

  it('keep whole seconds and titles in a list for a description', () => {
    fc.assert(
      fc.property(chapters(titleInList, 1000), (all) => {
        const back = readBack('text', { chapters: all }).chapters;
        assert.deepEqual(startsAndTitles(back), startsAndTitles(all));
      }),
    );
  });

  for (const name of ['webvtt', 'matroska', 'json'] as const) {
    it(`keep the parts around them: ${name}`, () => {
      fc.assert(
        // A part of a single millisecond could not be told from a chapter without length.
        fc.property(fc.array(chapters(title, 2), { minLength: 1, maxLength: 5 }), (parts) => {
          fc.pre(name !== 'webvtt' || !parts.flat().some((own) => own.title.includes('{\\')));
          let shift = 0;
          const all = parts.map((children, at): Chapter => {
            const moved = children.map((own) => ({
              ...own,
              start: own.start + shift,
              end: (own.end ?? 0) + shift,
            }));
            const [start, end] = [moved[0]?.start ?? 0, moved.at(-1)?.end ?? 0];
            shift = end;
            return { start, end, title: `Part ${at}`, level: 'part', children: moved };
          });
          const back = readBack(name, { chapters: all }).chapters;
          assert.deepEqual(startsAndTitles(back), startsAndTitles(all));
        }),
      );
    });
  }

  for (const { name } of [...flatNames, chapterFormats.text]) {
    it(`may be three hundred over ten hours: ${name}`, () => {
      const all = Array.from({ length: 300 }, (_, at): Chapter => {
        const start = at * 120_000;
        return { start, end: start + 120_000, title: `Chapter ${at}`, level: 'segment' };
      });
      const back = readBack(name, { duration: 36_000_000, chapters: all }).chapters;
      assert.deepEqual(startsAndTitles(back), startsAndTitles(all));
    });
  }

  it('keep what the note says of the episode in a script’s JSON', () => {
    const episode = { title: 'A', artist: 'B', date: '2025-01-28', media: 'a.mp4', duration: 9000 };
    const all: Chapter[] = [{ start: 0, title: 'x', level: 'segment' }];
    const { chapters: _, ...back } = readBack('json', { ...episode, chapters: all });
    assert.deepEqual(back, episode);
  });
});

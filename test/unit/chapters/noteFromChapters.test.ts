import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Chapter } from '../../../server/src/chapters/chapter';
import { chaptersOf } from '../../../server/src/chapters/chaptersOf';
import { chapterFormats } from '../../../server/src/chapters/formats';
import { noteFromChapters } from '../../../server/src/chapters/noteFromChapters';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { check } from '../../../server/src/checking/check';
import { plainTitle } from '../../../server/src/note/headers/plainTitle';
import { Note } from '../../../server/src/note/note';
import { combineSettings } from '../../../server/src/settings/noteSettings';

const settings = { ...combineSettings([], 'a.md'), today: () => '2026-01-02' };
const segment = (start: number, end: number | undefined, title: string): Chapter => ({
  ...{ start, title, level: 'segment' },
  ...(end === undefined ? {} : { end }),
});

describe('a note from chapters', () => {
  it('is one part with the title of the note where the list is flat', () => {
    const chapters = [segment(0, undefined, 'A'), segment(19_000, undefined, 'B')];
    const list = { title: 'The "T"', media: 'https://e.org/v', duration: 3_700_000, chapters };
    assert.equal(
      noteFromChapters({ ...list, artist: 'Ann', date: '2025-01-28' }, settings),
      `+++
title = 'The "T"'
date = "2025-01-28"
author = "Ann"
categories = []
tags = []

[params]
media = "https://e.org/v"
duration = "1:01:40"
+++

# part1: The "T"
(00:00-00:19) ***1.1: A***

(00:19-1:01:40) ***1.2: B***
`,
    );
  });

  it('has the day of today and the keys of the site where nothing is known', () => {
    const wanted = {
      ...settings,
      frontMatter: { ...settings.frontMatter, required: ['draft', 'params.media'] },
    };
    const text = noteFromChapters({ title: 'T', chapters: [segment(0, 9000, 'A')] }, wanted);
    assert.match(text, /^title = "T"\ndate = "2026-01-02"\ndraft = false\n/m);
    assert.match(text, /^\[params\]\nmedia = ""\n\+\+\+$/m);
  });

  it('has a part for each chapter that holds others', () => {
    const chapters: Chapter[] = [
      segment(0, 5000, 'Intro'),
      {
        ...segment(5000, 30_000, 'One'),
        level: 'part',
        children: [segment(6000, 9000, 'A'), segment(9000, 30_000, 'B')],
      },
      segment(30_000, 40_000, 'More'),
      {
        ...segment(40_000, 50_000, 'Two'),
        level: 'part',
        children: [segment(40_000, 50_000, 'C')],
      },
    ];
    const note = Note.read(noteFromChapters({ title: 'T', chapters }, settings));
    assert.deepEqual(note.text.match(/^[(#].*$/gm), [
      ...[
        '# part1: T',
        '(00:00-00:05) ***1.1: Intro***',
        '# part2: One',
        '(00:05-00:06) ***2.1: One***',
      ],
      ...[
        '(00:06-00:09) ***2.2: A***',
        '(00:09-00:30) ***2.3: B***',
        '(00:30-00:40) ***2.4: More***',
      ],
      ...['# part3: Two', '(00:40-00:50) ***3.1: C***'],
    ]);
  });

  it('ends a second later where nobody knows when, and has the time where there is no title', () => {
    const text = noteFromChapters(
      { title: 'T', chapters: [segment(65_000, undefined, '')] },
      settings,
    );
    assert.match(text, /^\(01:05-01:06\) \*\*\*1\.1: 1:05\*\*\*$/m);
  });

  it('brings up nothing but that its segments have no text yet', () => {
    const titles = [
      '**a**',
      '`b',
      'c_d_e',
      '[x](y)',
      '<b>',
      'C# & F#',
      '{{< x >}}',
      '# h',
      '1. n',
      '***',
    ];
    const chapters = titles.map((title, at) => segment(at * 9000, (at + 1) * 9000, title));
    const note = Note.read(noteFromChapters({ title: 'T', chapters }, settings));
    const codes = new Set(check(note, settings, assert.fail).map(({ code }) => code));
    assert.deepEqual([...codes], ['segment-empty']);
  });

  it('shows the titles that the chapters have, whatever stands in these', () => {
    const pieces = [
      '*',
      '**',
      '***',
      '_',
      '`',
      '~~',
      '\\',
      '[',
      ']',
      '(x)',
      '<b>',
      '&amp;',
      '&',
      '#',
      '!',
      'a',
      '字',
      ' ',
      ':',
      '1.1',
      '(0:00-0:01)',
      '{{<',
      '>}}',
      '-',
      '|',
      '“',
      '\n',
    ];
    const title = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
      .map((all) => plainTitle(all.join('')))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), title, (titles, part) => {
        const children = titles.map((own, at) => segment(at * 9000, (at + 1) * 9000, own));
        const whole: Chapter = {
          ...segment(0, titles.length * 9000, part),
          level: 'part',
          children,
        };
        const note = Note.read(noteFromChapters({ title: 'T', chapters: [whole] }, settings));
        const { list } = chaptersOf(note, { level: 'both' });
        assert.deepEqual(
          list.chapters.map((own) => own.title),
          [part],
          note.text,
        );
        assert.deepEqual(
          list.chapters[0]?.children?.map((own) => own.title),
          titles,
          note.text,
        );
      }),
      { numRuns: 500 },
    );
  });
});

const realNote = path.join(import.meta.dirname, '../../../../shared/notes/tech-news-1.md');
const real = existsSync(realNote) ? realNote : 'docs/samples/episode-12.md';

describe('a real note', () => {
  for (const { name, write, defaultLevel } of Object.values(chapterFormats)) {
    if (write === undefined) continue;
    it(`comes back from ${name} with all its segments`, () => {
      const note = Note.read(readFileSync(real, 'utf8'));
      const { list, problems } = chaptersOf(note, { level: defaultLevel });
      assert.deepEqual(problems, []);
      const file = readChapters(write(list), `a.chapters.${name === 'webvtt' ? 'vtt' : 'x'}`);
      assert.ok('list' in file);
      const back = Note.read(noteFromChapters({ title: 'T', ...file.list }, settings));
      const headers = (own: Note) =>
        chaptersOf(own).list.chapters.map(({ start, title }) => ({ start, title }));
      assert.deepEqual(headers(back), headers(note));
      assert.ok(headers(back).length >= 10);
    });
  }
});

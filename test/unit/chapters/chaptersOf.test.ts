import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Chapter } from '../../../server/src/chapters/chapter';
import { type ChapterOptions, chaptersOf } from '../../../server/src/chapters/chaptersOf';
import { localise } from '../../../server/src/l10n/localised';
import { Note } from '../../../server/src/note/note';

const note = Note.read(`+++
title = "Weekly **news**"
author = ["Ann", "Bo"]
date = 2025-01-28

[params]
media = "https://example.org/a.mp4"
duration = "10:00"
+++
# part1: Opening & *more*
(00:00-00:28) ***1.1: Hello***
- a

(00:29-01:17) ***1.2: \`a_b\` &amp; **bold** \\*x\\****
- b

# part2: Only text
Some words.

# part3: End
(01:18-05:00) ***3.1: Bye***
- c
`);

const lines = (chapters: readonly Chapter[], depth = ''): string[] =>
  chapters.flatMap(({ start, end, title, children = [] }) => [
    `${depth}${start / 1000}-${end === undefined ? '?' : end / 1000} ${title}`,
    ...lines(children, `${depth}  `),
  ]);
const listed = (text: string | Note, options?: ChapterOptions) =>
  lines(chaptersOf(typeof text === 'string' ? Note.read(text) : text, options).list.chapters);
const problems = (text: string) =>
  chaptersOf(Note.read(text)).problems.map(
    ({ line, number, message }) => `${line} ${number}: ${localise(message)}`,
  );
const headers = (...all: readonly string[]) =>
  `# part1: A\n${all.map((line) => `${line}\n- x\n\n`).join('')}`;

describe('chapters of a note', () => {
  it('are its segments, with titles as published', () => {
    assert.deepEqual(listed(note), ['0-28 Hello', '29-77 a_b & bold *x*', '78-300 Bye']);
  });

  it('are its parts, from the first segment to the last', () => {
    assert.deepEqual(listed(note, { level: 'parts' }), ['0-77 Opening & more', '78-300 End']);
  });

  it('are both, one below the other', () => {
    assert.deepEqual(listed(note, { level: 'both' }), [
      ...['0-77 Opening & more', '  0-28 Hello', '  29-77 a_b & bold *x*'],
      ...['78-300 End', '  78-300 Bye'],
    ]);
  });

  it('tell of a part that has no time', () => {
    const { warnings } = chaptersOf(note, { level: 'parts' });
    assert.deepEqual(warnings.map(localise), [
      'part2 has no segment, and so no time: it is left out',
    ]);
    assert.deepEqual(chaptersOf(note).warnings, []);
  });

  it('keep their numbers where an author wants that', () => {
    assert.equal(listed(note, { numbers: true })[2], '78-300 3.1: Bye');
    assert.equal(listed(note, { numbers: true, level: 'parts' })[1], '78-300 3: End');
  });

  it('know what the front matter says', () => {
    const { chapters: _, ...episode } = chaptersOf(note).list;
    assert.deepEqual(episode, {
      ...{ title: 'Weekly **news**', artist: 'Ann, Bo', date: '2025-01-28' },
      ...{ media: 'https://example.org/a.mp4', duration: 600_000 },
    });
  });

  it('do without front matter, and with one that cannot be read', () => {
    assert.deepEqual(Object.keys(chaptersOf(Note.read(headers('(0:00-0:10) ***1.1: A***'))).list), [
      'chapters',
    ]);
    assert.deepEqual(listed(`+++\ntitle = \n+++\n${headers('(0:00-0:10) ***1.1: A***')}`), [
      '0-10 A',
    ]);
  });

  it('have the time for a title that is empty', () => {
    assert.deepEqual(
      listed(headers('(01:05-01:10) ***1.1: ***', '(01:10-02:00) ***1.2: B***'))[0],
      '65-70 1:05',
    );
  });

  it('never end behind the next start', () => {
    assert.deepEqual(listed(headers('(00:00-00:30) ***1.1: A***', '(00:20-00:40) ***1.2: B***')), [
      ...['0-20 A', '20-40 B'],
    ]);
  });

  it('end with the episode where the last one has no end', () => {
    const text = headers('(00:00-00:10) ***1.1: A***', '(00:20-) ***1.2: B***');
    assert.deepEqual(listed(text), ['0-10 A', '20-? B']);
    assert.deepEqual(listed(`+++\n[params]\nduration = "01:00"\n+++\n${text}`), [
      '0-10 A',
      '20-60 B',
    ]);
  });

  it('begin where the note does, which is told', () => {
    const late = Note.read(headers('(01:57-02:30) ***1.1: A***'));
    assert.deepEqual(listed(late), ['117-150 A']);
    assert.match(localise(chaptersOf(late).warnings[0]!), /starts at 01:57.*YouTube/);
  });

  it('begin at 0:00 where an author wants that', () => {
    const late = `+++\ntitle = "T"\n+++\n${headers('(01:57-02:30) ***1.1: A***')}`;
    assert.deepEqual(listed(late, { fromZero: true }), ['0-117 T', '117-150 A']);
    assert.deepEqual(chaptersOf(Note.read(late), { fromZero: true }).warnings, []);
    assert.deepEqual(listed(note, { fromZero: true }), listed(note));
  });
});

describe('a note that is out of order', () => {
  const outOfOrder = headers(
    ...['(00:00-00:10) ***1.1: A***', '(50:00-50:20) ***1.2: Typo***'],
    ...['(00:20-00:30) ***1.3: C***', '(00:30-00:40) ***1.4: D***'],
  );

  it('has one problem for one wrong time, with line and number', () => {
    assert.deepEqual(problems(outOfOrder), [
      '4 1.2: 1.2 starts at 50:00, after 1.3 below it (00:20)',
    ]);
  });

  it('gives no chapters, or all others', () => {
    assert.deepEqual(listed(outOfOrder), []);
    assert.deepEqual(listed(outOfOrder, { skipInvalid: true }), ['0-10 A', '20-30 C', '30-40 D']);
  });

  it('says which one begins too early', () => {
    const text = headers('(00:10-00:20) ***1.1: A***', '(00:05-00:30) ***1.2: B***');
    assert.deepEqual(problems(text), ['4 1.2: 1.2 starts at 00:05, before 1.1 above it (00:10)']);
  });

  it('has a problem where a start cannot be read', () => {
    const text = headers('(00:00-00:20) ***1.1: A***', '(00:75-01:30) ***1.2: B***');
    assert.deepEqual(problems(text), ['4 1.2: The start of 1.2 cannot be read']);
    assert.deepEqual(listed(text, { skipInvalid: true }), ['0-20 A']);
  });
});

describe('the author’s own note', () => {
  it('has 30 segments in 8 parts', () => {
    const real = Note.read(readFileSync('docs/samples/episode-12.md', 'utf8'));
    const { list, problems } = chaptersOf(real, { level: 'both' });
    assert.deepEqual(problems, []);
    assert.equal(list.chapters.length, real.sequence.parts.length);
  });
});

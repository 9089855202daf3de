import assert from 'node:assert/strict';
import { noteFromChapters } from '../../../server/src/chapters/noteFromChapters';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { combineSettings } from '../../../server/src/settings/noteSettings';
import { problem, read } from './reading';

const settings = { ...combineSettings([], 'a.md'), today: () => '2026-01-02' };

/** The lines of a new note that are headers or part headings. */
function outline(text: string, fileName = ''): string[] {
  const file = readChapters(text, fileName);
  assert.ok('list' in file, text);
  return noteFromChapters(file.list, settings).match(/^[(#].*$/gm) ?? [];
}

describe('a time that no episode has', () => {
  it('is not written as the end of a segment', () => {
    const info = '{"duration":1e308,"chapters":[{"start_time":0,"end_time":1e308,"title":"A"}]}';
    assert.deepEqual(outline(info).at(-1), '(00:00-00:01) ***1.1: A***');
    assert.deepEqual(read(info), ['info', '0 A']);
    const podcast = '{"version":"1.2.0","chapters":[{"startTime":0,"endTime":1e300,"title":"A"}]}';
    assert.deepEqual(read(podcast), ['podcasting2', '0 A']);
    assert.deepEqual(read('{"chapters":[{"start":0,"end":1e15}],"duration":1e15}'), ['json', '0 ']);
    assert.deepEqual(
      read(';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1000/1\nSTART=0\nEND=999999999999999\ntitle=A\n'),
      ['ffmetadata', '0 A'],
    );
  });

  it('is named where a chapter starts then', () => {
    const inJson = (value: string) =>
      problem(`{"version":"1.2.0","chapters":[\n{"title":"A",\n"startTime":${value}}]}`);
    for (const value of ['-5', '1e+300', '"soon"', 'null', '36000000']) {
      const reason = `startTime of chapter 1 is ${value}, which is no time in seconds`;
      assert.equal(inJson(value), `3: ${reason}`);
    }
    assert.match(inJson('[[1]]'), /is \[…\], which/);
    assert.equal(
      problem('start,title\n10000:00:00,A\n'),
      '2: "10000:00:00" is no time of a chapter',
    );
    assert.equal(
      problem('0.0\t1.0\tA\n99999999.0\t99999999.0\tB\n'),
      '2: "99999999.0" is no time of a chapter',
    );
    assert.match(problem('WEBVTT\n\n0:00.0 --> 99999:00:00.0\nA\n'), /^3: The times of a cue are/);
  });

  it('is read from a text with a number, as ffprobe writes it', () => {
    const ffprobe =
      '{"chapters":[{"id":0,"start":0,"start_time":"0.500000","end_time":"19.000000","tags":{"title":"A"}}]}';
    assert.deepEqual(read(ffprobe), ['info', '500-19000 A']);
  });

  it('may have no digit before its point', () => {
    const psc = '<chapters><chapter start=".5" title="A"/></chapters>';
    assert.deepEqual(read(psc), ['psc', '500 A']);
    assert.match(problem(psc.replace('.5', '.')), /"\." is no time/);
  });
});

describe('metadata of FFmpeg that is broken', () => {
  const chapter = (...lines: readonly string[]) =>
    problem([';FFMETADATA1', '[CHAPTER]', ...lines].join('\n'));
  it('names the value and its line', () => {
    for (const base of ['1/0', 'x']) {
      assert.equal(
        chapter('title=A', `TIMEBASE=${base}`, 'START=0'),
        `4: TIMEBASE is a fraction such as 1/1000, not "${base}"`,
      );
    }
    const start = '99999999999999999999999';
    assert.equal(chapter(`START=${start}`), `3: "${start}" is no time of a chapter`);
  });

  it('is of another version', () => {
    assert.equal(
      problem(';FFMETADATA2\n[CHAPTER]\nSTART=0\n'),
      '1: The first line is not ;FFMETADATA1',
    );
  });
});

describe('a text of several lines in a file', () => {
  it('is one line in the note: no title, author or part brings up a heading', () => {
    const evil = (title: string) =>
      `title=${title}\\\n# part9: evil\\\n(00:00-00:01) ***9.9: e***\n`;
    const metadata = `;FFMETADATA1\n${evil('T')}artist=B\\\nC\n[CHAPTER]\nSTART=0\n${evil('A')}`;
    assert.equal(outline(metadata).length, 2);
    const file = readChapters(metadata, '');
    assert.ok('list' in file && file.list.artist === 'B C');
    const json = { title: 'a\nb', artist: 'a\nb', date: 'a\nb', media: 'a\nb' };
    const part = { start: 0, title: 'a\nb', number: '1\n2', part: 'a\nb' };
    const list = readChapters(JSON.stringify({ ...json, chapters: [part] }), '');
    assert.doesNotMatch(JSON.stringify(list), /\\n/);
    assert.deepEqual(outline('start,part,title\n0:00,"P\n# part9: x","A\n# part8: y"\n').length, 2);
  });
});

describe('a table with a quote that is never closed', () => {
  it('is refused at the line of the quote', () => {
    const reason = '3: The quotes of a row do not match';
    assert.equal(problem('start,part,title\n0:00,P,A\n0:10,P,"unclosed\n0:20,P,C\n'), reason);
    assert.equal(problem('start,title\n0:00,A\n0:10,"B" x\n0:20,C\n'), reason);
  });
});

describe('WebVTT that is no file of chapters', () => {
  const cue = '00:00.000 --> 00:05.000\nA\n';
  it('lacks its first line', () => {
    assert.equal(problem(cue, 'a.chapters.vtt'), '1: The first line is not WEBVTT');
    assert.equal(problem(cue, 'a.vtt', 'webvtt'), '1: The first line is not WEBVTT');
  });

  it('ends before it starts, or has another arrow', () => {
    assert.equal(
      problem('WEBVTT\n\n00:10.000 --> 00:05.000\nA\n'),
      '3: "00:10.000 --> 00:05.000" ends before it starts',
    );
    assert.equal(
      problem('WEBVTT\n\n00:00.000 -> 00:05.000\nA\n'),
      '3: The times of a cue are written "00:00.000 --> 00:19.000", not "00:00.000 -> 00:05.000"',
    );
  });
});

describe('chapters within chapters', () => {
  it('become segments once, however deep they stand in WebVTT', () => {
    const cues = [
      ...['00:00 --> 01:00\nBook', '00:00 --> 00:40\nPart A', '00:00 --> 00:20\nA1'],
      ...['00:20 --> 00:40\nA2', '00:40 --> 01:00\nPart B'],
    ].map((cue) => `\n${cue.replaceAll(/\d\d:\d\d/g, '$&.000')}\n`);
    const vtt = `WEBVTT\n${cues.join('')}`;
    assert.deepEqual(read(vtt, 'a.chapters.vtt'), [
      ...['webvtt', '0-60000 Book', '  0-40000 Part A', '    0-20000 A1', '    20000-40000 A2'],
      '  40000-60000 Part B',
    ]);
    assert.deepEqual(outline(vtt, 'a.chapters.vtt'), [
      ...['# part1: Book', '(00:00-00:20) ***1.1: Part A: A1***', '(00:20-00:40) ***1.2: A2***'],
      '(00:40-01:00) ***1.3: Part B***',
    ]);
  });

  it('may be nested without end', () => {
    const cues = Array.from({ length: 20_000 }, (_, at) => `\n${at} --> 9:00:00\nx\n`);
    assert.equal(read(`WEBVTT\n${cues.join('')}`, 'a.chapters.vtt').length, 20_001);
  });

  it('are none of a part that has no chapters of its own', () => {
    const part = (title: string, start: number, children: readonly object[]) => ({
      ...{ title, start, level: 'part', children },
    });
    const chapters = [part('P', 0, [{ title: 'A', start: 0 }]), part('Q', 9000, [])];
    assert.deepEqual(outline(JSON.stringify({ chapters })), [
      ...['# part1: P', '(00:00-00:09) ***1.1: A***', '# part2: Q', '(00:09-00:10) ***2.1: Q***'],
    ]);
  });
});

describe('a note', () => {
  const note = '+++\ntitle = "T"\n+++\n\n# part1: A\n(00:00-00:10) ***1.1: A***\n- a\n';
  it('is not read as a list of its times', () => {
    const reason = '-: This is a note already, and no list of chapters';
    assert.equal(problem(note, 'tech-news-1.md'), reason);
    assert.equal(problem(note, '', 'text'), reason);
    assert.equal(problem(note.replace(/\+\+\+.*\+\+\+/s, '{\n"title": "T"\n}')), reason);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, run } from './installed';
import { clean, post, reversed } from './notes';

const disordered = clean.replace('(00:00-00:10)', '(00:30-00:40)');

describe('episode-notes export', () => {
  it('writes the chapters of a note for pasting below a video', async () => {
    const cwd = folderOf({ 'a.md': clean });
    const { code, stdout, stderr } = await run(['export', 'a.md', '--to', 'text'], { cwd });
    assert.deepEqual([code, stdout, stderr], [0, '0:00 你好\n0:11 再见\n', '']);
    const piped = await run(['export', '-', '--to', 'text', '--numbers'], { input: clean });
    assert.equal(piped.stdout, '0:00 1.1: 你好\n0:11 1.2: 再见\n');
    const parts = await run(['export', 'a.md', '--to', 'text', '--level', 'parts'], { cwd });
    assert.equal(parts.stdout, '0:00 开场\n');
  });

  it('writes a file over an old one', async () => {
    const cwd = folderOf({ 'a.md': clean, 'out.json': 'old' });
    await run(['export', 'a.md', '--to', 'podcasting2', '-o', 'out.json'], { cwd });
    const { chapters } = JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'));
    assert.equal(chapters.length, 2);
  });

  it('writes nothing of a note out of order, names the place, or leaves it out on demand', async () => {
    const cwd = folderOf({ 'a.md': disordered });
    const refused = await run(['export', 'a.md', '--to', 'text', '-o', 'out.txt'], { cwd });
    assert.equal(refused.code, 2);
    assert.equal(
      refused.stderr,
      'episode-notes: a.md:10: 1.2 starts at 00:11, before 1.1 above it (00:30)\nepisode-notes: Nothing was written. --skip-invalid leaves these segments out\n',
    );
    assert.deepEqual(readdirSync(cwd), ['a.md']);
    const skipped = await run(['export', 'a.md', '--to', 'text', '--skip-invalid'], { cwd });
    assert.deepEqual([skipped.code, skipped.stdout], [0, '0:30 你好\n']);
    assert.match(skipped.stderr, /^episode-notes: left out: a\.md:10: /);
  });

  it('warns of a first chapter that does not start at zero, and can add one', async () => {
    const input = clean.replace('00:00-00:10', '00:05-00:10');
    const { stdout, stderr } = await run(['export', '-', '--to', 'text'], { input });
    assert.equal(stdout, '0:05 你好\n0:11 再见\n');
    assert.match(stderr, /standard input: The first chapter starts at 00:05, not at 0:00/);
    const added = await run(['export', '-', '--to', 'text', '--from-zero'], { input });
    assert.deepEqual([added.stdout.split('\n')[0], added.stderr], ['0:00 工作台', '']);
  });

  it('exports no ordinary post', async () => {
    const { code, stdout, stderr } = await run(['export', '-', '--to', 'text'], { input: post });
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, 'episode-notes: standard input: this is no note\n');
  });
});

describe('episode-notes import', () => {
  it('makes a note of a pasted list, and says how it was read', async () => {
    const input = '0:00 你好\n0:11 再见\n';
    const { code, stdout, stderr } = await run(['import', '-'], { input });
    assert.equal(code, 0);
    assert.match(stdout, /^\+\+\+\n[\s\S]*\(00:00-00:11\) \*\*\*1\.1: 你好\*\*\*/);
    assert.equal(stderr, 'episode-notes: standard input: read as text\n');
    const checked = await run(['check', '-', '--quiet'], { input: stdout });
    assert.equal(checked.code, 0);
  });

  it('says which lines with a time it left out', async () => {
    const { code, stderr } = await run(['import', '-'], {
      input: '0:00 A\nat 0:05 or so\n0:11 B\n',
    });
    assert.equal(code, 0);
    assert.equal(
      stderr,
      'episode-notes: standard input: read as text\nepisode-notes: standard input: Line 2 holds a time, but could not be read: "at 0:05 or so"\n',
    );
  });

  it('makes no note of a note', async () => {
    const { code, stdout, stderr } = await run(['import', '-'], { input: clean });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /This is a note already/);
  });

  it('drafts a note out of captions, in which nothing is wrong', async () => {
    const cwd = folderOf({
      'talk.srt':
        '1\n00:00:01,000 --> 00:00:20,000\n开头\n\n2\n00:00:24,000 --> 00:00:50,000\n后来\n',
    });
    const { code, stdout, stderr } = await run(['import', 'talk.srt'], { cwd });
    assert.deepEqual([code, stderr], [0, 'episode-notes: talk.srt: read as captions\n']);
    assert.match(
      stdout,
      /# part1: talk\n\(00:00-00:24\) \*\*\*1\.1: 0:00\*\*\*\n- 开头\n\n\(00:24-00:50\)/,
    );
    const checked = await run(['check', '-', '--quiet'], { input: stdout });
    assert.equal(checked.code, 0);
  });

  it('brings a note back from every format', async function () {
    this.timeout(120_000);
    const cwd = folderOf({ 'note.md': clean });
    for (const format of [
      ...['podcasting2', 'psc', 'webvtt', 'ffmetadata', 'ogm', 'matroska'],
      ...['audacity', 'mp4chaps', 'csv', 'json', 'text'],
    ]) {
      const file = format === 'webvtt' ? 'x.chapters.vtt' : `x.${format}`;
      await run(['export', 'note.md', '--to', format, '-o', file], { cwd });
      const { stdout, stderr } = await run(['import', file], { cwd });
      assert.deepEqual(stdout.match(/1\.\d: (?:你好|再见)/g), ['1.1: 你好', '1.2: 再见'], format);
      assert.equal(stderr, `episode-notes: ${file}: read as ${format}\n`);
    }
  });

  it('never replaces a file', async () => {
    const cwd = folderOf({ 'list.txt': '0:00 你好\n', 'a.md': reversed });
    const { code, stderr } = await run(['import', 'list.txt', '-o', 'a.md'], { cwd });
    assert.equal(code, 2);
    assert.equal(stderr, 'episode-notes: a.md: cannot be written: it exists already\n');
    assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), reversed);
    assert.equal((await run(['import', 'list.txt', '-o', 'b.md'], { cwd })).code, 0);
    assert.match(readFileSync(path.join(cwd, 'b.md'), 'utf8'), /1\.1: 你好/);
  });

  it('names the line that cannot be read, and writes nothing', async () => {
    const cwd = folderOf({ 'x.json': '{\n"version": "1.2.0",\n"chapters": [{]\n}' });
    const { code, stdout, stderr } = await run(['import', 'x.json', '-o', 'a.md'], { cwd });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^episode-notes: x\.json:3: /);
    assert.deepEqual(readdirSync(cwd), ['x.json']);
  });
});

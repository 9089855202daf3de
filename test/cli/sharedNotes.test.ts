import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { emptyFolder, run } from './installed';

const note = path.join(import.meta.dirname, '../../../shared/notes/tech-news-1.md');
if (!existsSync(note)) console.log('No real note in ../shared/notes: it is not exported.');
const ifThere = existsSync(note) ? it : () => {};

describe('a real note', () => {
  ifThere('comes back from every format with its 30 starts and titles', async function () {
    this.timeout(120_000);
    const cwd = emptyFolder();
    const startsAndTitles = (text: string) =>
      [...text.matchAll(/^\(([\d:]+)-[\d:]+\) \*\*\*\d+\.\d+: (.*)\*\*\*$/gm)].map(
        ([, start, title]) => `${start} ${title}`,
      );
    const readings = new Map<string, string[]>();
    for (const format of [
      ...['text', 'podcasting2', 'psc', 'webvtt', 'ffmetadata', 'ogm', 'matroska'],
      ...['audacity', 'mp4chaps', 'csv', 'json'],
    ]) {
      const file = format === 'webvtt' ? 'x.chapters.vtt' : `x.${format}`;
      const written = await run(['export', note, '--to', format, '-o', file], { cwd });
      assert.deepEqual([written.code, written.stdout, written.stderr], [0, '', ''], format);
      const { stdout, code } = await run(['import', file], { cwd });
      assert.equal(code, 0, format);
      readings.set(format, startsAndTitles(stdout));
    }
    const [first = []] = readings.values();
    assert.equal(first.length, 30);
    for (const [format, reading] of readings) assert.deepEqual(reading, first, format);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, run } from './installed';
import { clean } from './notes';

const cue = (start: string, end: string) => `00:00:${start},000 --> 00:00:${end},000\n一句话\n\n`;
/** The border at 00:10 and 00:11 lies amid what is said. */
const cutting = cue('00', '06') + cue('06', '20');
const fitting = cue('00', '10') + cue('10', '20');
const naming = (file: string) =>
  clean.replace('+++\n\n', `[params]\ntranscript = ${JSON.stringify(file)}\n+++\n\n`);

const told =
  'hint  1.2 starts at 00:11, in the middle of what is said from 00:06 to 00:20  time-transcript';

describe('episode-notes check, with transcripts', () => {
  it('finds what cuts a sentence in the captions beside a note', async () => {
    const cwd = folderOf({ 'a.md': clean, 'a.srt': cutting, 'b.md': clean, 'b.srt': fitting });
    const { code, stdout, stderr } = await run(['check'], { cwd });
    assert.ok(stdout.startsWith(`a.md\n  10:2  ${told}\n`), stdout);
    assert.doesNotMatch(stdout, /b\.md/);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('reads the captions that the note names, and those in the language of its site', async () => {
    const cwd = folderOf({
      'hugo.toml': "defaultContentLanguage = 'de'\n[languages.de]\n[languages.en]\n",
      'a.md': naming('字幕/1.vtt'),
      'a.srt': fitting,
      '字幕/1.vtt': `WEBVTT\n\n${cutting.replaceAll(',', '.')}`,
      'b.md': clean,
      'b.en.srt': fitting,
      'b.de.srt': cutting,
    });
    const { stdout } = await run(['check'], { cwd });
    assert.ok(stdout.includes(`a.md\n  12:2  ${told}\n`), stdout);
    assert.ok(stdout.includes(`b.md\n  10:2  ${told}\n`), stdout);
  });

  it('says once that captions cannot be used, and fails for no reason of that', async () => {
    const cwd = folderOf({ 'a.md': naming('没有.srt'), 'b.md': clean, 'b.srt': '没有时间' });
    const { code, stdout, stderr } = await run(['check'], { cwd });
    assert.equal(stdout, 'Nothing found in 2 notes\n');
    assert.equal(code, 0);
    const [named, beside, ...more] = stderr.split('\n');
    assert.equal(
      named,
      'episode-notes: a.md: the transcript 没有.srt cannot be used. No file is there that can be read, or it is longer than 16 MB',
    );
    assert.match(
      beside ?? '',
      /^episode-notes: b\.md: the transcript b\.srt cannot be used\. No cue/,
    );
    assert.deepEqual(more, ['']);
  });

  it('shows the fix to programs, and never applies it by itself', async () => {
    const cwd = folderOf({ 'a.md': clean, 'a.srt': cutting });
    const { stdout } = await run(['check', '--reporter', 'json'], { cwd });
    const [{ findings }] = JSON.parse(stdout);
    assert.equal(findings[0].fixes[0].title, 'Move the border of 1.1 and 1.2 to 00:07');
    await run(['check', '--fix'], { cwd });
    assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), clean);
  });

  it('goes by the name that standard input is given', async () => {
    const cwd = folderOf({ 'a.srt': cutting });
    const args = ['check', '-', '--stdin-filename', 'a.md'];
    const { stdout } = await run(args, { cwd, input: clean });
    assert.match(stdout, /time-transcript/);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from './installed';
import { begun, captions, toolsIn } from './mcpClient';
import { clean } from './notes';

const withTranscript = (transcript: string) =>
  clean.replace('+++\n\n', `[params]\ntranscript = '${transcript}'\n+++\n\n`);

describe('The tools for models', () => {
  it('find a note by its path from the root, by an absolute one and by a link', async () => {
    const cwd = folderOf({ 'site/content/一/a b.md': clean });
    const root = path.join(cwd, 'site/content');
    symlinkSync('一/a b.md', path.join(root, 'link.md'));
    symlinkSync(root, path.join(cwd, 'linked'));
    for (const [given, notes] of [
      ['site/content', ['一/a b.md', './一/../一/a b.md', path.join(root, '一/a b.md'), 'link.md']],
      ['linked', ['一/a b.md', path.join(root, 'link.md'), path.join(cwd, 'linked/link.md')]],
    ] as const) {
      const { answer } = await toolsIn(cwd, ['--root', given]);
      for (const note of notes) {
        assert.equal(await answer('check_note', { note }), 'Nothing was found in 一/a b.md', note);
      }
    }
  });

  it('read nothing outside of the root, nor tell whether it is there', async () => {
    const cwd = folderOf({ 'secret.md': clean, 'secret/a.md': clean, 'root/a.md': clean });
    const root = path.join(cwd, 'root');
    symlinkSync('../secret.md', path.join(root, 'out.md'));
    symlinkSync('../secret', path.join(root, 'folder'));
    const { refusal } = await toolsIn(cwd, ['--root', 'root']);
    for (const note of [
      '../secret.md',
      '../missing.md',
      '../root',
      '..',
      '.',
      'x/../../secret.md',
      path.join(cwd, 'secret.md'),
      '/etc/passwd',
      'out.md',
      'folder/a.md',
      'folder/../../secret.md',
      '//host/share/a.md',
      '\\\\host\\share\\a.md',
    ]) {
      assert.equal(
        await refusal('check_note', { note }),
        `"${note}" lies outside of ${root}: only notes below that folder are read`,
      );
    }
  });

  it('take no address, and nothing blank, for a path', async () => {
    const { refusal } = await toolsIn(folderOf({ 'a.md': clean }));
    for (const note of ['', ' ', 'a\0.md', 'file:///etc/hosts', 'https://a/b.md', 'untitled:a']) {
      assert.match(await refusal('check_note', { note }), /is no path: name the note by its path/);
    }
  });

  it('read regular Markdown files only, whatever a link is called', async () => {
    const cwd = folderOf({ 'a.md': clean, 'a.srt': captions(2), '.env': 'KEY=1\n' });
    mkdirSync(path.join(cwd, 'folder.md'));
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')]);
    symlinkSync('.env', path.join(cwd, 'env.md'));
    writeFileSync(path.join(cwd, 'latin.md'), Buffer.from([0x23, 0xff]));
    const { refusal } = await toolsIn(cwd);
    for (const [note, reason] of [
      ['a.srt', 'it is no Markdown file'],
      ['env.md', 'it is no Markdown file'],
      ['.env', 'it is no Markdown file'],
      ['folder.md', 'it is a folder'],
      ['pipe.md', 'it is no regular file'],
      ['latin.md', 'it is not UTF-8'],
    ]) {
      const answer = await refusal('read_transcript', { note });
      assert.ok(answer.startsWith(`${note} cannot be read: ${reason}`), answer);
    }
  });

  it('name the notes that a wrong path may have meant', async () => {
    const names = ['content/2025/talk.md', 'content/2025/talk-2.md', 'content/other.md'];
    const { refusal } = await toolsIn(folderOf(Object.fromEntries(names.map((n) => [n, clean]))));
    for (const [note, meant] of [
      ['talk.md', 'content/2025/talk.md, content/2025/talk-2.md'],
      ['content/Talk', 'content/2025/talk.md, content/2025/talk-2.md'],
      ['content/othr.md', 'content/other.md'],
      ['第一期.md', 'content/2025/talk-2.md, content/2025/talk.md, content/other.md'],
    ]) {
      const answer = await refusal('check_note', { note });
      assert.equal(
        answer,
        `${note} cannot be read: it does not exist. Notes with such names: ${meant}`,
      );
    }
  });

  it('hand out no transcript that a note names outside of the root', async () => {
    const notes = {
      'root/up.md': withTranscript('../secret.srt'),
      'root/link.md': withTranscript('link.srt'),
      'root/beside.md': clean,
      'root/host.md': withTranscript('//host/share/a.srt'),
      'root/escape.md': withTranscript('..%2Fsecret.srt'),
    };
    const cwd = folderOf({ ...notes, 'secret.srt': captions(3) });
    symlinkSync('../secret.srt', path.join(cwd, 'root/link.srt'));
    symlinkSync('../secret.srt', path.join(cwd, 'root/beside.srt'));
    const { refusal } = await toolsIn(cwd, ['--root', 'root']);
    for (const note of ['up.md', 'link.md', 'beside.md', 'host.md', 'escape.md']) {
      const answer = await refusal('read_transcript', { note });
      assert.match(answer, new RegExp(`^${note} has no transcript`));
      assert.doesNotMatch(answer, /句话/);
    }
  });

  it('write through a link to the file that it leads to, with its mode', async () => {
    const cwd = folderOf({ 'posts/a.md': begun, 'posts/a.srt': captions(2) });
    symlinkSync('posts/a.md', path.join(cwd, 'link.md'));
    const { answer } = await toolsIn(cwd);
    await answer('read_transcript', { note: 'link.md' });
    const segments = [{ firstCue: 1, lastCue: 2, title: '开场', points: [] }];
    await answer('add_segments', { note: 'link.md', segments });
    assert.match(readFileSync(path.join(cwd, 'posts/a.md'), 'utf8'), /1\.1: 开场/);
  });
});

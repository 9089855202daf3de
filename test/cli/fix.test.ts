import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderOf, run } from './installed';
import { clean, emptyTag, emptyTagFixed, post, reversed } from './notes';

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('episode-notes check --fix', () => {
  it('mends what is safe in every note, and touches nothing else', async () => {
    const cwd = folderOf({ 'a.md': emptyTag, 'b.md': reversed, 'c.md': post, 'd.md': clean });
    const before = statSync(path.join(cwd, 'd.md')).mtimeMs;
    const { code, stdout } = await run(['check', '--fix'], { cwd });
    assert.equal(read(cwd, 'a.md'), emptyTagFixed);
    assert.deepEqual([read(cwd, 'b.md'), read(cwd, 'c.md')], [reversed, post]);
    assert.equal(statSync(path.join(cwd, 'd.md')).mtimeMs, before);
    assert.match(stdout, /1 error in 1 of 3 notes; 1 finding mended in 1 note\n$/);
    assert.equal(code, 1);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.md', 'b.md', 'c.md', 'd.md']);
  });

  it('keeps the mode of a file, its line ends, its byte order mark, and links to it', async () => {
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const cwd = folderOf({ 'real/a.md': crlf(emptyTag) });
    chmodSync(path.join(cwd, 'real/a.md'), 0o640);
    symlinkSync('real/a.md', path.join(cwd, 'link.md'));
    await run(['check', '--fix', 'link.md'], { cwd });
    assert.equal(read(cwd, 'real/a.md'), crlf(emptyTagFixed));
    assert.equal(statSync(path.join(cwd, 'real/a.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(path.join(cwd, 'link.md')).isSymbolicLink());
  });

  it('leaves alone what a setting or a comment turns off', async () => {
    const off = { '.episode-notes.toml': 'rules.front-matter-empty-item = "off"\n' };
    const cwd = folderOf({ ...off, 'a.md': emptyTag });
    await run(['check', '--fix'], { cwd });
    assert.equal(read(cwd, 'a.md'), emptyTag);
  });

  it('shows the fixes as a diff that git applies, and writes nothing', async () => {
    const cwd = folderOf({ '目录/a b.md': emptyTag, 'c.md': clean });
    const { code, stdout, stderr } = await run(['check', '--diff'], { cwd });
    assert.equal(code, 1);
    assert.equal(stderr, '1 of 2 notes would change, and nothing would be left\n');
    assert.equal(read(cwd, '目录/a b.md'), emptyTag);
    execFileSync('git', ['apply', '-'], { cwd, input: stdout });
    assert.equal(read(cwd, '目录/a b.md'), emptyTagFixed);
    const again = await run(['check', '--diff'], { cwd });
    assert.deepEqual([again.code, again.stdout], [0, '']);
  });

  it('says how much would change, and what would be left', async () => {
    const cwd = folderOf({ 'a.md': emptyTag.replace('00:11-00:20', '00:20-00:11') });
    const { stderr } = await run(['check', '--diff'], { cwd });
    assert.equal(stderr, '1 of 1 note would change, and 1 error would be left\n');
  });

  it('says in Chinese what it has mended', async () => {
    const cwd = folderOf({ 'a.md': emptyTag, 'b.md': reversed });
    const env = { LANG: 'zh_CN.UTF-8' };
    const diff = await run(['check', '--diff'], { cwd, env });
    assert.equal(diff.stderr, '2 篇笔记中有 1 篇会改动，之后还剩 1 个错误\n');
    const { stdout } = await run(['check', '--fix'], { cwd, env });
    assert.match(stdout, /\n2 篇笔记中有 1 篇存在问题：1 个错误；在 1 篇笔记中修复了 1 个问题\n$/);
  });

  it('shows a diff of text without a last line end', async () => {
    const cwd = folderOf({ 'a.md': emptyTag.trimEnd() });
    const { stdout } = await run(['check', '--diff'], { cwd });
    execFileSync('git', ['apply', '-'], { cwd, input: stdout });
    assert.equal(read(cwd, 'a.md'), emptyTagFixed.trimEnd());
  });
});

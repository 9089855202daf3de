import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderOf, run } from './installed';
import { clean, post, reversed } from './notes';

/** The files in which something was found. */
async function foundIn(args: readonly string[], cwd: string, input = ''): Promise<string[]> {
  const { stdout } = await run(['check', '--reporter', 'json', ...args], { cwd, input });
  return JSON.parse(stdout).map(({ path }: { path: string }) => path);
}

describe('the files that are checked', () => {
  it('are all Markdown files of a folder, but for hidden ones and packages', async () => {
    const cwd = folderOf({
      'a.md': reversed,
      'b/c.markdown': reversed,
      'b/d.txt': reversed,
      '.hidden/e.md': reversed,
      'node_modules/f/g.md': reversed,
    });
    assert.deepEqual(await foundIn([], cwd), ['a.md', 'b/c.markdown']);
    assert.deepEqual(await foundIn(['b'], cwd), ['b/c.markdown']);
    assert.deepEqual(await foundIn(['.', 'b', 'a.md'], cwd), ['a.md', 'b/c.markdown']);
  });

  it('are those that a glob matches', async () => {
    const cwd = folderOf({ 'x/a.md': reversed, 'x/b.md': reversed, 'y/a.md': reversed });
    assert.deepEqual(await foundIn(['*/a.md'], cwd), ['x/a.md', 'y/a.md']);
    assert.deepEqual(await foundIn(['{x,y}/**', '!x/b.md'], cwd), ['x/a.md', 'y/a.md']);
  });

  it('are taken by their names before those are taken for globs', async () => {
    const cwd = folderOf({ '[1] a.md': reversed, '1 a.md': reversed, 'b/[x]/c.md': reversed });
    assert.deepEqual(await foundIn(['[1] a.md'], cwd), ['[1] a.md']);
    assert.deepEqual(await foundIn(['b/[x]'], cwd), ['b/[x]/c.md']);
  });

  it('are not those that git ignores, as git decides it', async () => {
    const names = ['a.md', 'public/b.md', 'sub/c.md', 'sub/keep/d.md', 'sub/keep/e.md', 'E.md'];
    const cwd = folderOf({
      ...Object.fromEntries(names.map((name) => [name, reversed])),
      '.gitignore': '/public/\nsub/*\n!sub/keep\ne.md\n',
      'sub/keep/.gitignore': '!e.md\nd.md\n',
    });
    execFileSync('git', ['init', '-q'], { cwd });
    const list = ['ls-files', '--others', '--exclude-standard', '*.md'];
    const expected = execFileSync('git', list, { cwd, encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(await foundIn([], cwd), expected.sort());
    assert.deepEqual(await foundIn(['sub/keep'], cwd), ['sub/keep/e.md']);
    assert.deepEqual(await foundIn(['**/*.md'], cwd), expected);
    const inside = path.join(cwd, 'sub/keep');
    assert.deepEqual(await foundIn([], inside), ['e.md']);
  });

  it('are not those that the settings of the site ignore', async () => {
    const cwd = folderOf({
      '.episode-notes.toml': 'ignore = ["drafts/", "*.old.md"]\n',
      'a.md': reversed,
      'b.old.md': reversed,
      'x/drafts/c.md': reversed,
    });
    assert.deepEqual(await foundIn([], cwd), ['a.md']);
    assert.deepEqual(await foundIn(['x'], cwd), []);
    assert.deepEqual(await foundIn(['--no-config'], cwd), ['a.md', 'b.old.md', 'x/drafts/c.md']);
  });

  it('are those that are named, whatever ignores them and however they are called', async () => {
    const cwd = folderOf({ '.gitignore': '*\n', 'a.md': reversed, 'b.txt': reversed });
    assert.deepEqual(await foundIn(['a.md', 'b.txt'], cwd), ['a.md', 'b.txt']);
  });

  it('are those of a list, of which what is no Markdown is passed over', async () => {
    const cwd = folderOf({
      'a.md': reversed,
      '第一期.md': reversed,
      'b.md': reversed,
      'style.css': '',
      list: 'a.md\r\nstyle.css\n"\\347\\254\\254\\344\\270\\200\\346\\234\\237.md"\n',
    });
    assert.deepEqual(await foundIn(['--files-from', 'list'], cwd), ['a.md', '第一期.md']);
    const separated = 'a.md\0第一期.md\0';
    assert.deepEqual(await foundIn(['--files-from', '-'], cwd, separated), ['a.md', '第一期.md']);
  });

  it('are those that git says have changed', async () => {
    const cwd = folderOf({ 'a.md': clean, '第二期.md': clean });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd,
        encoding: 'utf8',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', '1');
    execFileSync('sh', ['-c', 'sed -i s/00:11-00:20/00:20-00:11/ *.md'], { cwd });
    const changed = git('diff', '--name-only', '--diff-filter=d');
    assert.deepEqual(await foundIn(['--files-from', '-'], cwd, changed), ['a.md', '第二期.md']);
  });

  it('do not include what links lead to, be they circles', async () => {
    const cwd = folderOf({ 'real/a.md': reversed });
    mkdirSync(path.join(cwd, 'site'));
    symlinkSync('..', path.join(cwd, 'site/up'));
    symlinkSync('../real/a.md', path.join(cwd, 'site/link.md'));
    assert.deepEqual(await foundIn(['site'], cwd), []);
    assert.deepEqual(await foundIn(['site/link.md'], cwd), ['site/link.md']);
  });

  it('may be none, which is said on one line', async () => {
    const cwd = folderOf({ 'a.md': post });
    for (const args of [['.'], ['*.md'], ['--files-from', '-']]) {
      const { code, stdout, stderr } = await run(['check', ...args], { cwd, input: 'a.md\n' });
      assert.deepEqual([code, stdout, stderr], [0, '', 'episode-notes: no notes were found\n']);
    }
  });

  it('may be named and no notes, which is said of each', async () => {
    const cwd = folderOf({ 'a.md': post, 'b.md': clean });
    const { code, stdout, stderr } = await run(['check', 'a.md', 'b.md'], { cwd });
    assert.deepEqual([code, stderr], [0, 'episode-notes: a.md: this is no note\n']);
    assert.equal(stdout, 'Nothing found in 1 note\n');
  });

  it('are shown by the way to them where they lie elsewhere', async () => {
    const elsewhere = folderOf({ 'a.md': reversed });
    const cwd = folderOf({});
    const file = path.join(elsewhere, 'a.md');
    const way = `../${path.basename(elsewhere)}/a.md`;
    assert.deepEqual(await foundIn([file], cwd), [way]);
  });
});

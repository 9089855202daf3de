import assert from 'node:assert/strict';
import path from 'node:path';
import { folderOf, run } from './installed';
import { clean, emptyTag, gap, reversed } from './notes';

describe('episode-notes check --reporter json', () => {
  it('gives places by line, column and offset, and every fix', async () => {
    const cwd = folderOf({ 'a.md': emptyTag, 'b.md': clean });
    const { stdout } = await run(['check', '--reporter', 'json'], { cwd });
    const files = JSON.parse(stdout);
    assert.deepEqual(
      files.map((file: { path: string }) => file.path),
      ['a.md'],
    );
    const [finding] = files[0].findings;
    const { fixes, ...rest } = finding;
    assert.deepEqual(rest, {
      code: 'front-matter-empty-item',
      severity: 'warning',
      message: 'tags has an empty item',
      start: { line: 4, column: 15, offset: 52 },
      end: { line: 4, column: 17, offset: 54 },
      related: [],
    });
    const [{ safe, edits }] = fixes;
    assert.equal(safe, true);
    let text = emptyTag;
    for (const { start, end, newText } of edits.toReversed()) {
      text = text.slice(0, start.offset) + newText + text.slice(end.offset);
    }
    assert.equal(text, emptyTag.replace(', ""]', ']'));
  });

  it('is JSON where nothing is found, and where some file cannot be read', async () => {
    const cwd = folderOf({ 'a.md': clean });
    const none = await run(['check', '--reporter', 'json'], { cwd });
    assert.deepEqual(JSON.parse(none.stdout), []);
    const missing = await run(['check', '--reporter', 'json', 'a.md', 'b.md'], { cwd });
    assert.deepEqual([JSON.parse(missing.stdout), missing.code], [[], 2]);
  });
});

describe('episode-notes check --reporter github', () => {
  it('tells GitHub Actions of each finding at its line', async () => {
    const cwd = folderOf({ 'content/50%,a:b.md': reversed, 'c.md': gap });
    const { stdout } = await run(['check'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    assert.equal(
      stdout,
      `::notice file=c.md,line=10,endLine=10,col=2,endColumn=7,title=time-gap::1.2 starts at 00:15, 5s after 1.1 ends (00:10)
::error file=content/50%25%2Ca%3Ab.md,line=10,endLine=10,col=2,endColumn=13,title=time-reversed::1.2 ends at 00:11, before it starts (00:20)
1 error, 1 information in 2 of 2 notes
`,
    );
  });

  it('names files as the whole checkout has them', async () => {
    const workspace = folderOf({ 'site/a.md': reversed });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace };
    const { stdout } = await run(['check'], { cwd: path.join(workspace, 'site'), env });
    assert.match(stdout, /^::error file=site\/a\.md,/);
  });

  it('lets no file name or text become a command of its own', async () => {
    const cwd = folderOf({ 'a\n::warning::b.md': reversed });
    const { stdout } = await run(['check', '--reporter', 'github'], { cwd });
    assert.equal(stdout.trimEnd().split('\n').length, 2);
  });

  it('leaves the choice to the author', async () => {
    const cwd = folderOf({ 'a.md': reversed });
    const args = ['check', '--reporter', 'text'];
    const { stdout } = await run(args, { cwd, env: { GITHUB_ACTIONS: 'true' } });
    assert.match(stdout, /^a\.md\n/);
  });
});

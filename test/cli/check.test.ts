import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, program, run } from './installed';
import { clean, emptyTag, gap, post, reversed } from './notes';

describe('episode-notes check', () => {
  it('says what is wrong, where, by which rule, and how much of it', async () => {
    const cwd = folderOf({ 'a.md': reversed, 'b/c.md': emptyTag, 'd.md': clean, 'e.md': post });
    const { code, stdout, stderr } = await run(['check'], { cwd });
    assert.equal(
      stdout,
      `a.md
  10:2  error  1.2 ends at 00:11, before it starts (00:20)  time-reversed

b/c.md
  4:15  warning  tags has an empty item  front-matter-empty-item

1 error, 1 warning in 2 of 3 notes (1 can be fixed with --fix)
`,
    );
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('exits with 0 where no error is found, whatever else is', async () => {
    for (const text of [clean, emptyTag, gap]) {
      const { code } = await run(['check', 'a.md'], { cwd: folderOf({ 'a.md': text }) });
      assert.equal(code, 0, text);
    }
  });

  it('exits with 1 where there are more warnings than are allowed, and says so', async () => {
    const cwd = folderOf({ 'a.md': emptyTag, 'b.md': emptyTag, 'c.md': gap });
    assert.equal((await run(['check', '--max-warnings', '2'], { cwd })).code, 0);
    const { code, stderr } = await run(['check', '--max-warnings', '1'], { cwd });
    assert.equal(code, 1);
    assert.equal(stderr, 'episode-notes: 2 warnings are more than --max-warnings 1\n');
    const single = await run(['check', 'a.md', '--max-warnings', '0'], { cwd });
    assert.equal(single.stderr, 'episode-notes: 1 warning is more than --max-warnings 0\n');
  });

  it('shows errors alone when it is to be quiet, and counts warnings all the same', async () => {
    const cwd = folderOf({ 'a.md': emptyTag, 'b.md': reversed });
    const { stdout } = await run(['check', '--quiet'], { cwd });
    assert.match(stdout, /time-reversed/);
    assert.doesNotMatch(stdout, /empty-item|warning|--fix/);
    const options = ['check', 'a.md', '--quiet', '--max-warnings', '0'];
    assert.equal((await run(options, { cwd })).code, 1);
  });

  it('counts what is left after fixing', async () => {
    const cwd = folderOf({ 'a.md': emptyTag });
    const { code, stdout } = await run(['check', '--fix', '--max-warnings', '0'], { cwd });
    assert.deepEqual([code, stdout], [0, 'Nothing found in 1 note; 1 finding mended in 1 note\n']);
  });

  it('speaks Chinese where the environment does, or on demand', async () => {
    const cwd = folderOf({ 'a.md': reversed });
    const chinese = `a.md
  10:2  错误  1.2 的结束时间 00:11 早于开始时间（00:20）  time-reversed

1 篇笔记中有 1 篇存在问题：1 个错误
`;
    for (const env of [{ LANG: 'zh_CN.UTF-8' }, { LC_ALL: 'zh_TW', LANG: 'en' }]) {
      assert.equal((await run(['check'], { cwd, env })).stdout, chinese);
    }
    assert.equal((await run(['check', '--locale', 'zh-cn'], { cwd })).stdout, chinese);
    const english = await run(['check', '--locale=en'], { cwd, env: { LANG: 'zh_CN' } });
    assert.match(english.stdout, /1 error in 1 of 1 note\n$/);
  });

  it('colors what a terminal shows, unless it is told not to, and quotes the line', async () => {
    if (process.platform !== 'linux') return;
    const cwd = folderOf({ 'a.md': reversed });
    const shown = onTerminal(['check'], cwd, {});
    assert.ok(shown.includes('\u001b[31merror\u001b[39m'), shown);
    assert.ok(shown.includes('(00:20-00:11) ***1.2: 再见***'), shown);
    const plain = onTerminal(['check'], cwd, { NO_COLOR: '1' });
    assert.ok(!plain.includes('\u001b['), plain);
    const marked = plain.split(/\r?\n/).find((line) => line.includes('^'));
    assert.equal(marked, '       ^^^^^^^^^^^');
    const { stdout } = await run(['check'], { cwd, env: { FORCE_COLOR: '1' } });
    assert.ok(stdout.includes('\u001b[31merror\u001b[39m'), stdout);
  });

  it('lets nothing of a note reach the terminal as a command to it', async () => {
    const hostile = clean.replace(
      '(00:00-00:10) ***1.1: 你好***',
      '(00:75-00:10) ***1.1: \u001b[2J\u202e***',
    );
    const { stdout } = await run(['check'], { cwd: folderOf({ 'a\u001b[31m.md': hostile }) });
    assert.doesNotMatch(stdout, /[\u001b\u202e]/);
  });

  it('writes the report to a file as a whole', async () => {
    const cwd = folderOf({
      'a.md': reversed,
      'report.txt': 'an old and much longer report '.repeat(99),
    });
    const { code, stdout } = await run(['check', 'a.md', '-o', 'report.txt'], { cwd });
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(readFileSync(path.join(cwd, 'report.txt'), 'utf8'), /^a\.md\n.*time-reversed\n/);
  });

  it('checks what stands on standard input as the file that is meant', async () => {
    const cwd = folderOf({ 'strict/.episode-notes.toml': 'rules.time-gap = "error"\n' });
    const loose = await run(['check', '-'], { cwd, input: gap });
    assert.equal(loose.code, 0);
    assert.match(loose.stdout, /^standard input\n.*information.*time-gap/);
    const args = ['check', '-', '--stdin-filename', 'strict/a.md'];
    const strict = await run(args, { cwd, input: gap });
    assert.equal(strict.code, 1);
    assert.match(strict.stdout, /^strict\/a\.md\n.*error.*time-gap/);
  });

  it('gives mended standard input to standard output, and what is left to standard error', async () => {
    const input = emptyTag.replace('00:11-00:20', '00:20-00:11');
    const { code, stdout, stderr } = await run(['check', '--fix', '-'], { input });
    assert.equal(stdout, input.replace(', ""]', ']'));
    assert.match(stderr, /^standard input\n.*time-reversed/);
    assert.equal(code, 1);
    const other = await run(['check', '--fix', '-'], { input: post });
    assert.equal(other.stdout, post);
    assert.equal(other.stderr, 'episode-notes: standard input: this is no note\n');
  });

  it('counts lines and offsets as an editor does, behind a byte order mark and on CRLF', async () => {
    const cwd = folderOf({});
    writeFileSync(path.join(cwd, 'a.md'), `\ufeff${reversed.replaceAll('\n', '\r\n')}`);
    const { stdout } = await run(['check', '--reporter', 'json'], { cwd });
    const [{ findings }] = JSON.parse(stdout);
    assert.deepEqual(findings[0].start, { line: 10, column: 2, offset: 101 });
  });
});

/** What a terminal gets to see; `script` gives the program one. */
function onTerminal(args: readonly string[], cwd: string, env: Record<string, string>): string {
  const command = `${program()} ${args.join(' ')} || true`;
  return execFileSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
  });
}

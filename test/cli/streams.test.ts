import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, program, run } from './installed';
import { clean, emptyTag, reversed } from './notes';

/** Runs a line of bash, in which `$EN` is the program. */
function bash(line: string, cwd: string) {
  return spawnSync('bash', ['--norc', '-c', line], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', EN: program() },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
  });
}

describe('standard output as the file to write', () => {
  it('is what "-" means, and no file of that name is made', async () => {
    const cwd = folderOf({ 'a.md': reversed, 'b.md': clean, 'list.txt': '0:00 甲\n0:30 乙\n' });
    const checked = await run(['check', 'a.md', '-o', '-'], { cwd });
    assert.match(checked.stdout, /^a\.md\n/);
    const exported = await run(['export', 'b.md', '--to', 'text', '-o', '-'], { cwd });
    assert.match(exported.stdout, /^0:00 你好\n/);
    const imported = await run(['import', 'list.txt', '-o', '-'], { cwd });
    assert.match(imported.stdout, /1\.1: 甲/);
    assert.ok(!existsSync(path.join(cwd, '-')));
  });

  it('is not replaced by another file under the name /dev/stdout', () => {
    if (process.platform !== 'linux') return;
    const cwd = folderOf({ 'a.md': reversed, report: 'before\n', other: 'before\n' });
    bash('"$EN" check a.md -o /dev/stdout >> report; echo behind >> report', cwd);
    assert.match(
      readFileSync(path.join(cwd, 'report'), 'utf8'),
      /^before\na\.md\n[\s\S]*\nbehind\n$/,
    );
    bash('exec 3>> other; "$EN" check a.md -o /dev/fd/3; echo behind >&3', cwd);
    assert.match(
      readFileSync(path.join(cwd, 'other'), 'utf8'),
      /^before\na\.md\n[\s\S]*\nbehind\n$/,
    );
  });
});

describe('a pipe that a shell makes of a command', () => {
  const cases = [
    ['"$EN" outline <(cat a.md)', /^\/dev\/fd\/\d+ {2}20s\n[\s\S]*1\.2 {2}00:11-00:20/],
    ['"$EN" export <(cat a.md) --to text', /^0:00 你好\n0:11 再见\n/],
    ['"$EN" import <(cat list.txt)', /title = ""[\s\S]*1\.1: 甲/],
    ['"$EN" check --files-from <(echo b.md) --reporter json', /"path":"b\.md"/],
    [
      '"$EN" check b.md --config <(echo "rules.time-reversed = \\"off\\"")',
      /^Nothing found in 1 note\n$/,
    ],
  ] as const;
  for (const [line, wanted] of cases) {
    it(`is read: ${line}`, () => {
      if (process.platform === 'win32') return;
      const cwd = folderOf({ 'a.md': clean, 'b.md': reversed, 'list.txt': '0:00 甲\n0:30 乙\n' });
      const { stdout, stderr } = bash(line, cwd);
      assert.match(stdout, wanted, stderr);
    });
  }

  it('is read no further than a file would be', () => {
    if (process.platform !== 'linux') return;
    const { status, stderr } = bash('"$EN" outline /dev/zero', folderOf({}));
    assert.equal(
      stderr,
      'episode-notes: ../../dev/zero: cannot be read: it is longer than 16 MB\n',
    );
    assert.equal(status, 2);
  });
});

describe('the colors of a report', () => {
  it('are forced by FORCE_COLOR without a word of Node', async () => {
    const cwd = folderOf({ 'a.md': emptyTag });
    const env = { NO_COLOR: '1', FORCE_COLOR: '1' };
    const { stdout, stderr } = await run(['check'], { cwd, env });
    assert.equal(stderr, '');
    assert.ok(stdout.includes('\u001b['));
  });
});

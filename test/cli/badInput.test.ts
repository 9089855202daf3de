import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { folderOf, program, run, start } from './installed';
import { clean, emptyTag, reversed } from './notes';

const isPosix = process.platform !== 'win32';

/** What is said on standard error, without the line about help. */
async function complaint(args: readonly string[], cwd: string): Promise<string> {
  const { code, stderr } = await run(args, { cwd });
  assert.equal(code, 2, args.join(' '));
  return stderr.replace('episode-notes --help tells more\n', '').trimEnd();
}

describe('episode-notes, when it cannot run', () => {
  it('names the argument that is wrong', async () => {
    const cwd = folderOf({ 'a.md': clean });
    for (const [args, says] of [
      ['chekc', 'There is no command "chekc". Is "check" meant?'],
      ['check --fxi', 'There is no option "--fxi". Is "--fix" meant?'],
      ['check --max-warnings', 'A value is missing behind "--max-warnings <N>"'],
      ['check --max-warnings=-1', '"-1" cannot be the value of --max-warnings <N>'],
      [
        'check --reporter xml',
        '"xml" cannot be the value of --reporter <NAME>, which is one of these: text, json, github, sarif',
      ],
      ['check --rule time-gab=off', 'There is no rule "time-gab". Is "time-gap" meant?'],
      [
        'check --rule time-gap',
        '--rule time-gap: time-gap can be "off", "hint", "information", "warning" or "error"',
      ],
      ['check --config a.toml --no-config', '--config and --no-config exclude each other'],
      ['format --no-config --config a.toml', '--no-config and --config exclude each other'],
      ['check --fix --diff', '--fix and --diff exclude each other'],
      ['check - a.md', '"-" is standard input, and stands alone'],
      ['check --stdin-filename a.md', '--stdin-filename needs "-" as the file'],
      ['check --config none.toml', '--config none.toml: cannot be read: it does not exist'],
      ['check --files-from none', 'none: cannot be read: it does not exist'],
      [
        'check --locale fr',
        '"fr" cannot be the value of --locale <LANGUAGE>, which is one of these: en, zh-cn',
      ],
      ['outline', 'NOTE is missing'],
      ['rules time-gab', 'There is no rule "time-gab". Is "time-gap" meant?'],
      ['rules a b', 'There are too many arguments'],
      ['export a.md', '--to <FORMAT> is missing'],
    ] as const) {
      assert.equal(await complaint(args.split(' '), cwd), `episode-notes: ${says}`);
    }
  });

  it('takes the languages that LANG can name', async () => {
    for (const locale of ['zh', 'zh-CN', 'zh-Hans', 'zh-tw', 'zh_CN.UTF-8']) {
      const { code, stdout } = await run(['check', '--help', '--locale', locale]);
      assert.equal(code, 0);
      assert.match(stdout, /^选项：$/m, locale);
    }
    assert.equal((await run(['rules', '--locale', 'en-US'])).code, 0);
  });

  it('says so in Chinese', async () => {
    const { stderr } = await run(['check', '--fxi'], { env: { LANG: 'zh_CN.UTF-8' } });
    assert.equal(
      stderr,
      'episode-notes: 没有“--fxi”这个选项。是不是想写“--fix”？\n运行 episode-notes --help 查看详情\n',
    );
  });

  it('names files that are not there or no text, and still checks the others', async () => {
    const cwd = folderOf({
      'a.md': reversed,
      'latin.md': Buffer.concat([Buffer.from(clean), Buffer.from([0xe9])]),
      'huge.md': Buffer.alloc(16_000_001, 0x20),
      'folder.md/b.md': reversed,
    });
    const { code, stdout, stderr } = await run(['check', 'none.md', 'none', '.'], { cwd });
    assert.equal(code, 2);
    assert.equal(
      stderr,
      [
        'episode-notes: none.md: it does not exist',
        'episode-notes: none: it does not exist',
        'episode-notes: huge.md: cannot be read: it is longer than 16 MB',
        'episode-notes: latin.md: cannot be read: it is not UTF-8',
        '',
      ].join('\n'),
    );
    assert.match(stdout, /^a\.md\n.*\n\nfolder\.md\/b\.md\n/);
    assert.equal(readFileSync(path.join(cwd, 'huge.md')).length, 16_000_001);
  });

  it('waits for no pipe and reads no device', async () => {
    if (!isPosix) return;
    const cwd = folderOf({ 'a.md': clean });
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')]);
    symlinkSync('/dev/zero', path.join(cwd, 'zero.md'));
    symlinkSync('loop.md', path.join(cwd, 'loop.md'));
    const { code, stderr } = await run(['check', 'pipe.md', 'zero.md', 'loop.md', 'a.md'], { cwd });
    assert.equal(code, 2);
    assert.equal(
      stderr,
      [
        'episode-notes: loop.md: its links lead in a circle',
        'episode-notes: pipe.md: cannot be read: it is no regular file',
        'episode-notes: zero.md: cannot be read: it is no regular file',
        '',
      ].join('\n'),
    );
  });

  it('says which files and folders it may not read or write', async () => {
    if (!isPosix) return;
    const cwd = folderOf({ 'closed/a.md': clean, 'hidden.md': clean, 'x/fixed.md': emptyTag });
    chmodSync(path.join(cwd, 'closed'), 0o700);
    chmodSync(path.join(cwd, 'hidden.md'), 0o600);
    chmodSync(path.join(cwd, 'x/fixed.md'), 0o444);
    const asNobody = process.getuid?.() === 0;
    if (!asNobody) {
      chmodSync(path.join(cwd, 'closed'), 0o000);
      chmodSync(path.join(cwd, 'hidden.md'), 0o000);
    }
    const { code, stdout, stderr } = await run(['check', '--fix'], { cwd, asNobody });
    assert.equal(code, 2);
    assert.match(
      stdout,
      /^x\/fixed\.md\n.*front-matter-empty-item\n\n1 warning in 1 of 1 note \(1 can/,
    );
    assert.equal(
      stderr,
      [
        'episode-notes: closed: cannot be read: there is no permission',
        'episode-notes: hidden.md: cannot be read: there is no permission',
        'episode-notes: x/fixed.md: cannot be written: there is no permission',
        '',
      ].join('\n'),
    );
    assert.equal(readFileSync(path.join(cwd, 'x/fixed.md'), 'utf8'), emptyTag);
    chmodSync(path.join(cwd, 'closed'), 0o700);
  });

  it('leaves a file as it was where there is no room for the new one', async () => {
    if (!isPosix) return;
    const long = emptyTag + '- 又一句。\n'.repeat(3000);
    const cwd = folderOf({ 'a.md': long });
    const limited = ['-c', `ulimit -f 8; exec "${program()}" check --fix`];
    const { status, stdout, stderr } = spawnSync('bash', limited, { cwd, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stdout, /^1 warning in 1 of 1 note \(1 can be fixed with --fix\)$/m);
    assert.equal(stderr, 'episode-notes: a.md: cannot be written: the disk is full\n');
    assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), long);
    assert.deepEqual(readdirSync(cwd), ['a.md']);
  });

  it('says that standard output is full', async () => {
    if (process.platform !== 'linux') return;
    const cwd = folderOf({ 'a.md': reversed });
    const full = openSync('/dev/full', 'w');
    for (const args of [
      ...[['check'], ['outline', 'a.md'], ['rules'], ['format', '--diff']],
      ...[['--help'], ['check', '--help'], ['--version']],
    ]) {
      const child = start(args, { cwd, stdio: ['ignore', full, 'pipe'] });
      const ended = new Promise((resolve) => child.on('close', resolve));
      const stderr = await text(child.stderr!);
      if (args[0] === 'format') assert.equal(await ended, 0);
      else {
        assert.equal(await ended, 2, args[0]);
        assert.match(
          stderr,
          /^episode-notes: standard output cannot be written: the disk is full$/m,
        );
      }
    }
    closeSync(full);
  });

  it('says that a report cannot be written, and leaves none behind', async () => {
    const cwd = folderOf({ 'a.md': reversed });
    assert.equal(
      await complaint(['check', '-o', 'none/report.txt'], cwd),
      'episode-notes: none/report.txt cannot be written: it does not exist',
    );
    assert.deepEqual(readdirSync(cwd), ['a.md']);
  });
});

describe('episode-notes, when nobody reads on', () => {
  it('goes on without a word, and its exit code is true', async () => {
    const many = Array.from({ length: 300 }, (_, at) => [`${at}.md`, reversed] as const);
    const cwd = folderOf(Object.fromEntries(many));
    const child = start(['check', '--reporter', 'sarif'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdout!.once('data', () => child.stdout!.destroy());
    assert.equal(await text(child.stderr!), '');
    assert.equal(await ended, 1);
  });
});

describe('a report', () => {
  it('goes into a pipe that -o names, and leaves it a pipe', async () => {
    if (!isPosix) return;
    const cwd = folderOf({ 'a.md': reversed });
    const pipe = path.join(cwd, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [{ code, stderr }, received] = await Promise.all([
      run(['check', 'a.md', '-o', 'pipe'], { cwd }),
      text(reader.stdout),
    ]);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(received, /^a\.md\n/);
    assert.ok(lstatSync(pipe).isFIFO());
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules';
import { folderOf, program, run } from './installed';
import { clean, post } from './notes';

const commands = ['check', 'format', 'export', 'import', 'outline', 'rules', 'lsp', 'mcp'];

describe('episode-notes --help', () => {
  it('names every command, and each explains itself with an example', async () => {
    const { code, stdout } = await run(['--help']);
    assert.equal(code, 0);
    for (const command of commands) {
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
      const own = await run([command, '--help']);
      assert.equal(own.code, 0);
      assert.match(own.stdout, new RegExp(`Examples?:\n  episode-notes ${command}`));
    }
  });

  it('is Chinese to whoever speaks it', async () => {
    for (const command of [[], ...commands.map((one) => [one])]) {
      const { stdout } = await run([...command, '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
      const texts = stdout.split(/\n {2}episode-notes/)[0]!.replace(/^.*Usage.*$/m, '');
      assert.doesNotMatch(texts, /\b(?:Usage|Options|Commands|the|print)\b/, texts);
      assert.match(stdout, /^选项：$/m);
    }
  });

  it('tells what is imported, and what both levels are', async () => {
    const imported = (await run(['import', '--help'])).stdout.replace(/\s+/g, ' ');
    assert.match(
      imported,
      /text is a list pasted from a description, info the \.info\.json of yt-dlp/,
    );
    assert.match(imported, /\.chapters\.vtt/);
    const exported = (await run(['export', '--help'])).stdout.replace(/\s+/g, ' ');
    assert.match(exported, /both: parts with their segments in them/);
  });

  it('comes for a command line without a command, which is wrong', async () => {
    const { code, stderr } = await run([]);
    assert.equal(code, 2);
    assert.match(stderr, /^Usage: episode-notes COMMAND/);
  });

  it('tells the version of the package', async () => {
    const manifest = path.join(path.dirname(program()), '../episode-notes/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    assert.equal((await run(['--version'])).stdout, `${version}\n`);
  });
});

describe('the package', () => {
  it('needs no other package, and holds no extension', () => {
    const folder = path.join(path.dirname(program()), '../episode-notes');
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.private, undefined);
    assert.equal(manifest.scripts.prepare, undefined);
    assert.ok(JSON.parse(readFileSync('package.json', 'utf8')).scripts.prepare);
    assert.throws(() => readFileSync(path.join(folder, 'dist/client.js')), { code: 'ENOENT' });
    const notices = readFileSync(path.join(folder, 'dist/thirdPartyNotices.txt'), 'utf8');
    assert.match(notices, /^commander \d/m);
  });
});

describe('the documents about the program', () => {
  it('name commands and options that there are', async () => {
    const documents = [
      'README.md',
      'README.zh-CN.md',
      'docs/ci.md',
      'docs/models.md',
      '.pre-commit-hooks.yaml',
    ];
    const texts = documents.map((document) => readFileSync(document, 'utf8')).join('\n');
    const named = [...texts.matchAll(/episode-notes (\w+)((?: +[^\s`"#|;]+)*)/g)];
    assert.ok(named.length > 30);
    const helps = new Map<string, string>();
    for (const [line, command = '', words = ''] of named) {
      if (!commands.includes(command)) continue;
      const help = helps.get(command) ?? (await run([command, '--help'])).stdout;
      helps.set(command, help);
      for (const option of words.match(/(?<=^| )--?[a-z][\w-]*/g) ?? []) {
        assert.ok(help.includes(`${option} `) || help.includes(`${option},`), line);
      }
    }
    assert.deepEqual([...helps.keys()].sort(), commands.toSorted());
  });
});

describe('episode-notes outline', () => {
  it('prints parts and segments with their times and lengths', async () => {
    const cwd = folderOf({ 'a.md': clean });
    const { stdout } = await run(['outline', 'a.md'], { cwd });
    assert.equal(
      stdout,
      `a.md  20s
part1: 开场
  1.1  00:00-00:10  10s  你好
  1.2  00:11-00:20  9s   再见

`,
    );
  });

  it('shows titles as they are published, as an export does', async () => {
    const text = clean
      .replace('你好', '**用** \\<x\\> 和 `code`')
      .replace('part1: 开场', 'part1: *开场*');
    const cwd = folderOf({ 'a.md': text });
    const { stdout } = await run(['outline', 'a.md'], { cwd });
    assert.match(stdout, /\npart1: 开场\n {2}1\.1 {2}00:00-00:10 {2}10s {2}用 <x> 和 code\n/);
    const [{ segments }] = JSON.parse((await run(['outline', '--json', 'a.md'], { cwd })).stdout);
    assert.deepEqual([segments[0].part, segments[0].title], ['part1: 开场', '用 <x> 和 code']);
  });

  it('gives them to scripts in milliseconds', async () => {
    const cwd = folderOf({ 'a.md': clean, 'b.md': post });
    const { code, stdout, stderr } = await run(['outline', '--json', 'a.md', 'b.md'], { cwd });
    const [first, ...others] = JSON.parse(stdout);
    assert.deepEqual([first.path, first.duration, others], ['a.md', 20_000, []]);
    assert.deepEqual(first.segments[1], {
      part: 'part1: 开场',
      number: '1.2',
      title: '再见',
      start: 11_000,
      end: 20_000,
      line: 10,
    });
    assert.deepEqual([code, stderr], [0, 'episode-notes: b.md: this is no note\n']);
  });
});

describe('episode-notes rules', () => {
  it('lists every rule with its severity', async () => {
    const { stdout } = await run(['rules']);
    const listed = stdout.trimEnd().split('\n');
    assert.equal(listed.length, rules.length);
    assert.match(stdout, /^time-gap +information +Time is left out/m);
  });

  it('explains one, in the language of its reader', async () => {
    const english = readFileSync('docs/rules/time-gap.md', 'utf8');
    assert.equal((await run(['rules', 'time-gap'])).stdout, english);
    const chinese = readFileSync('docs/rules/zh-cn/time-gap.md', 'utf8');
    assert.equal((await run(['rules', 'time-gap', '--locale', 'zh-cn'])).stdout, chinese);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { emptyFolder, folderOf, program, run, start } from './installed';
import { captions, toolsIn } from './mcpClient';
import { clean, gap, post, reversed } from './notes';

const packaged = () => path.join(path.dirname(program()), '../episode-notes');

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  },
};

const line = (message: object) => `${JSON.stringify(message)}\n`;

const checkOf = (id: number, note: string) =>
  line({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'check_note', arguments: { note } },
  });

describe('episode-notes mcp', () => {
  it('offers three tools that say what they take and whether they write', async () => {
    const { client } = await toolsIn(emptyFolder());
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations, inputSchema }) => [
        name,
        annotations?.readOnlyHint,
        Object.keys(inputSchema.properties ?? {}),
      ]),
      [
        ['read_transcript', true, ['note', 'from', 'to', 'firstCue']],
        ['add_segments', false, ['note', 'segments']],
        ['check_note', true, ['note']],
      ],
    );
    for (const { title, description, inputSchema } of tools) {
      assert.ok(title && description);
      for (const property of Object.values(inputSchema.properties ?? {})) {
        assert.ok('description' in property || 'items' in property);
      }
    }
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(client.getServerVersion(), { name: 'episode-notes', version });
    assert.match(client.getInstructions() ?? '', /Never write times/);
  });

  it('speaks Chinese to whoever does', async () => {
    const { client, refusal } = await toolsIn(emptyFolder(), [], { LANG: 'zh_CN.UTF-8' });
    const { tools } = await client.listTools();
    for (const { title, description } of tools) {
      assert.match(`${title}${description}`, /\p{Script=Han}.*\p{Script=Han}/u);
    }
    assert.match(await refusal('check_note', { note: 'a.md' }), /无法读取.*不存在/);
  });

  it('says a folder that is not there, or is a file, and ends with 2', async () => {
    const cwd = folderOf({ 'a.md': clean });
    for (const [root, reason] of [
      ['missing', 'it does not exist'],
      ['a.md', 'it is no folder'],
    ]) {
      const { code, stdout, stderr } = await run(['mcp', '--root', root!], { cwd });
      assert.deepEqual(
        [code, stdout, stderr],
        [2, '', `episode-notes: --root ${root}: ${reason}\n`],
      );
    }
  });

  it('ends with 0 once standard input does, after it has answered what was asked', async () => {
    const cwd = folderOf({ 'a.md': reversed });
    const { code, stdout, stderr } = await run(['mcp'], {
      cwd,
      input: line(initialize) + checkOf(2, 'a.md') + checkOf(3, 'a.md'),
    });
    assert.deepEqual([code, stderr], [0, '']);
    const answers = stdout
      .trim()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    assert.deepEqual(
      answers.map(({ id }) => id),
      [1, 2, 3],
    );
    assert.match(answers[2].result.content[0].text, /time-reversed/);
  });

  it('ends with 0 for an empty standard input, and says nothing', async () => {
    assert.deepEqual(await run(['mcp']), { code: 0, stdout: '', stderr: '' });
  });

  it('says on standard error what is no message, and goes on', async () => {
    const input = `\nno message\n{"jsonrpc":"1.0"}\n[]\n\u0000\n${line(initialize)}`;
    const { code, stdout, stderr } = await run(['mcp'], { input });
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).id, 1);
    assert.match(stderr, /^episode-notes: /);
  });

  it('ends when nobody reads its answers any more', async () => {
    const server = start(['mcp'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const said = text(server.stderr!);
    server.stdin!.on('error', () => undefined);
    server.stdin!.write(line(initialize));
    await once(server.stdout!, 'data');
    server.stdout!.destroy();
    const ended = once(server, 'exit');
    server.stdin!.write(checkOf(2, 'a.md'));
    assert.deepEqual([await ended, await said], [[0, null], '']);
  });

  it('loads nothing of it for other commands', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'dist'));
    for (const name of ['package.json', 'dist/package.json', 'dist/cli.js']) {
      copyFileSync(path.join(packaged(), name), path.join(folder, name));
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(folder, 'dist/cli.js'), 'check', '.'],
      { cwd: folderOf({ 'a.md': reversed }), encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stdout, /time-reversed/);
  });

  it('starts as the document about it has it', async () => {
    const page = readFileSync('docs/models.md', 'utf8');
    const blocks = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json!));
    assert.equal(blocks.length, 3);
    for (const { servers, mcpServers, context_servers } of blocks) {
      const { command, args } = (servers ?? mcpServers ?? context_servers)['episode-notes'];
      assert.equal(command, 'episode-notes');
      const root = folderOf({ 'a.md': clean });
      const own = args.slice(1).map((arg: string) => (/^[$/]/.test(arg) ? root : arg));
      const { answer } = await toolsIn(emptyFolder(), own);
      assert.equal(await answer('check_note', { note: 'a.md' }), 'Nothing was found in a.md');
    }
  });

  it('names the licences of what it is made of', () => {
    const notices = readFileSync(path.join(packaged(), 'dist/thirdPartyNotices.txt'), 'utf8');
    assert.match(notices, /^@modelcontextprotocol\/sdk \d/m);
    assert.match(notices, /^zod \d/m);
  });
});

describe('check_note', () => {
  it('tells findings line by line, with what each fix makes of the lines', async () => {
    const { call } = await toolsIn(folderOf({ 'a.md': reversed }));
    const { text: answer, data } = await call('check_note', { note: 'a.md' });
    assert.equal(
      answer,
      `10:2 error time-reversed: 1.2 ends at 00:11, before it starts (00:20)
  Fix: Swap start and end: 10 → "(00:11-00:20) ***1.2: 再见***"`,
    );
    assert.deepEqual(data, {
      note: 'a.md',
      findings: [
        {
          line: 10,
          column: 2,
          severity: 'error',
          code: 'time-reversed',
          message: '1.2 ends at 00:11, before it starts (00:20)',
          fixes: [
            {
              title: 'Swap start and end',
              edits: [{ line: 10, endLine: 10, newText: '(00:11-00:20) ***1.2: 再见***' }],
            },
          ],
        },
      ],
      more: 0,
    });
  });

  it('goes by the settings of the site, as they are now', async () => {
    const cwd = folderOf({ 'content/a.md': gap });
    const { answer } = await toolsIn(cwd, ['--root', 'content']);
    assert.match(await answer('check_note', { note: 'a.md' }), /^10:2 information time-gap/);
    copyFileSync(
      path.join(folderOf({ a: '[rules]\ntime-gap = "off"\n' }), 'a'),
      path.join(cwd, '.episode-notes.toml'),
    );
    assert.equal(await answer('check_note', { note: 'a.md' }), 'Nothing was found in a.md');
  });

  it('holds times against the transcript', async () => {
    const cwd = folderOf({ 'a.md': clean, 'a.srt': captions(5, 7) });
    const { answer } = await toolsIn(cwd);
    const found = await answer('check_note', { note: 'a.md' });
    assert.match(found, /^\d+:\d+ hint time-transcript: .*\n {2}Fix: /);
  });

  it('tells what is missing in a file that is no note', async () => {
    const { refusal } = await toolsIn(folderOf({ 'post.md': post }));
    const answer = await refusal('check_note', { note: 'post.md' });
    assert.match(answer, /^post\.md is no note yet: .*# part1: …/);
  });

  it('tells which argument is wrong', async () => {
    const { refusal } = await toolsIn(emptyFolder());
    assert.match(await refusal('check_note', {}), /string.* at note/);
    assert.match(await refusal('check_note', { note: 3 }), /string.*number.* at note/);
    assert.match(await refusal('check_note', { note: 'a.md', nota: 1 }), /"nota"/);
    assert.match(await refusal('write_note', {}), /write_note not found/);
  });
});

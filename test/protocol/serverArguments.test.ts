import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { spawnServer, TestClient } from './client';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

function run(args: readonly string[], lang = 'C.UTF-8') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/server.js', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: lang },
    input: '',
  });
  return { status, stdout, stderr };
}

const usage = `Usage: server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME
This is the language server of Episode Notes; an editor starts it
`;

describe('server.js, started by hand', () => {
  it('says in two lines how it is started where it was started wrongly', () => {
    const wrong = [
      [],
      ['--studio'],
      ['--node-ipc'],
      ['--socket'],
      ['--socket=x'],
      ['--socket=70000'],
      ['--pipe='],
      ['--stdio=1'],
      ['--socket=x', '--stdio'],
      [`--clientProcessId=${process.pid}`],
    ];
    for (const args of wrong) {
      assert.deepEqual(run(args), { status: 2, stdout: '', stderr: usage }, `${args}`);
    }
  });

  it('says so when asked, and its version, and that is no error', () => {
    assert.deepEqual(run(['--help']), { status: 0, stdout: usage, stderr: '' });
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('says it in the language of the terminal', () => {
    assert.match(run([], 'zh_CN.UTF-8').stderr, /^用法：.*\n这是 Episode Notes 的语言服务器/);
  });

  it('ends without a word when nobody reads its output any more', async () => {
    const client = await TestClient.start();
    const ended = once(client.process, 'exit');
    client.process.stdout!.destroy();
    client.process.stdin!.on('error', () => undefined);
    client.request('textDocument/hover', {}).catch(() => undefined);
    assert.deepEqual(await ended, [1, null]);
    assert.equal(client.stderr, '');
    client.kill();
  });

  it('ends without a word when its output was closed from the start', async () => {
    const server = spawnServer();
    let stderr = '';
    server.stderr!.on('data', (text) => {
      stderr += text;
    });
    server.stdin!.on('error', () => undefined);
    server.stdout!.destroy();
    const params = { processId: null, rootUri: null, capabilities: {} };
    const content = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin!.write(`Content-Length: ${content.length}\r\n\r\n${content}`);
    assert.deepEqual(await once(server, 'exit'), [1, null]);
    assert.equal(stderr, '');
  });
});

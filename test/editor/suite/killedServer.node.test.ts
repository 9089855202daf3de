import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeEditors, openFile, untilFindings } from './editing';

const faulty = [
  '# part1: 秋天的菜园',
  '(00:00-00:40) ***1.1: 收白菜***',
  '- 先收外面的叶子。',
  '',
  '(00:35-01:10) ***1.2: 腌菜***',
  '- 一层菜，一层盐。',
  '',
].join('\n');

describe('The process of the server', () => {
  afterEach(closeEditors);

  it('comes back with its findings after it was killed', async () => {
    const editor = await openFile('killed.md', faulty);
    const { uri } = editor.document;
    await untilFindings(uri, ['5 time-overlap']);
    const killed = serverProcess();
    process.kill(killed, 'SIGKILL');
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '\n'));
    await untilFindings(uri, ['6 time-overlap']);
    assert.notEqual(serverProcess(), killed);
  });
});

/** The process of our server: a child of this extension host. */
function serverProcess(): number {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = list
    .split('\n')
    .find((one) => one.includes('server.js') && one.trim().split(/\s+/)[1] === String(process.pid));
  assert.ok(line, 'no server runs beneath the extension host');
  return Number(line.trim().split(/\s+/)[0]);
}

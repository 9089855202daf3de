import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands } from 'vscode';
import { closeEditors, openFile, placeCursor, untilFindings } from './editing';
import { ShownMessages } from './shownMessages';

const faulty = [
  '# part1: 秋天的菜园',
  '(00:00-00:40) ***1.1: 收白菜***',
  '- 先收外面的叶子。',
  '',
  '(00:35-01:10) ***1.2: 腌菜***',
  '- 一层菜，一层盐。',
  '',
].join('\n');
const letters = '白菜收完了就晒一天再一层一层地放进缸里';
/** A number in `npm run soak -- --editor`, which has the machine to itself. */
const wantedKills = process.env.EPISODE_NOTES_KILLS;
const kills = Number(wantedKills ?? 6);
/** In milliseconds, from the kill. */
const longestAbsence = wantedKills === undefined ? 20_000 : 2000;

describe('The process of the server', () => {
  const messages = new ShownMessages();
  afterEach(async () => {
    messages.restore();
    await closeEditors();
  });

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

  it(`is back in a moment, and no key is lost, though it is killed ${kills} times`, async function () {
    this.timeout(30_000 + kills * 10_000);
    messages.take();
    const editor = await openFile('killedOften.md', faulty);
    const { uri } = editor.document;
    placeCursor(editor, 2, faulty.split('\n')[2]!.length);
    const typist = new Typist(messages.shown);
    const absences: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await untilFindings(uri, ['5 time-overlap']);
      await typist.type(1 + Math.floor(20 * Math.random()));
      const gone = untilFindings(uri, []);
      const killed = performance.now();
      process.kill(serverProcess(), 'SIGKILL');
      const isBack = gone.then(() => untilFindings(uri, ['5 time-overlap']));
      await typist.typeUntil(isBack);
      absences.push(performance.now() - killed);
    }
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '\n'));
    await untilFindings(uri, ['6 time-overlap']);
    assert.equal(editor.document.lineAt(3).text, `- 先收外面的叶子。${typist.typed}`);
    assert.equal(editor.document.lineCount, 8);
    absences.sort((left, right) => left - right);
    const [median, longest] = [absences[kills >> 1]!, absences.at(-1)!];
    console.log(
      `[test] ${kills} kills, ${typist.typed.length} keys: findings back after ${median.toFixed(0)} ms (median), ${longest.toFixed(0)} ms (longest)`,
    );
    assert.ok(longest <= longestAbsence, `${longest} ms`);
  });
});

/** Types letters at the cursor, one after the other. */
class Typist {
  typed = '';

  /** @param messages what must stay empty: after a message nothing may come back */
  constructor(private readonly messages: readonly string[]) {}

  async type(count: number): Promise<void> {
    for (let key = 0; key < count; key++) {
      const text = letters[this.typed.length % letters.length]!;
      this.typed += text;
      await commands.executeCommand('type', { text });
    }
  }

  async typeUntil(end: Promise<unknown>): Promise<void> {
    let hasEnded = false;
    void end.then(() => {
      hasEnded = true;
    });
    while (!hasEnded) {
      await this.type(1);
      assert.deepEqual(this.messages, []);
    }
  }
}

/** The process of our server: a child of this extension host. */
function serverProcess(): number {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = list
    .split('\n')
    .find((one) => one.includes('server.js') && one.trim().split(/\s+/)[1] === String(process.pid));
  assert.ok(line, 'no server runs beneath the extension host');
  return Number(line.trim().split(/\s+/)[0]);
}

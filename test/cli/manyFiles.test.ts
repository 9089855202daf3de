import assert from 'node:assert/strict';
import { folderOf, run } from './installed';
import { clean, emptyTag, reversed } from './notes';

const count = 400;
const texts = [clean, reversed, emptyTag, clean];

describe('episode-notes check of many files', () => {
  const names = Array.from({ length: count }, (_, at) => `${at % 7}/${at}.md`).sort();
  const files = () =>
    Object.fromEntries(names.map((name, at) => [name, texts[at % texts.length] ?? '']));

  it('reports in the order of their names what it says of each alone', async () => {
    const { stdout } = await run(['check', '--reporter', 'json'], { cwd: folderOf(files()) });
    const found = JSON.parse(stdout).map(({ path }: { path: string }) => path);
    const expected = names.filter((_, at) => at % texts.length === 1 || at % texts.length === 2);
    assert.deepEqual(found, expected);
  });

  it('counts, mends and speaks as it does for one', async () => {
    const cwd = folderOf({ ...files(), '.episode-notes.toml': 'wrong = 1\n' });
    const args = ['check', '--fix', '--locale', 'zh-cn', '--rule', 'time-reversed=warning'];
    const { code, stdout } = await run(args, { cwd });
    assert.equal(code, 1);
    assert.equal(stdout.match(/config-invalid/g)?.length, 1);
    assert.match(
      stdout,
      /400 篇笔记中的 100 篇和 1 个设置文件存在问题：1 个错误、100 个警告；在 100 篇笔记中修复了 100 个问题\n$/,
    );
    const again = await run(['check', '--diff', '--rule', 'time-reversed=off'], { cwd });
    assert.equal(again.stdout, '');
  });
});

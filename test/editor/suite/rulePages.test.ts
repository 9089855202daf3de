import assert from 'node:assert/strict';
import { env, FileSystemError, Uri, workspace } from 'vscode';
import { closeEditors, openFile, untilFindings } from './editing';

describe('The code of a finding', () => {
  afterEach(closeEditors);

  it('leads to the page of its rule, in the author’s language and without the web', async () => {
    const text = '# part1: 开场\n(00:05-00:10) ***1.1: 开场白***\n- 大家好。\n';
    const { document } = await openFile('page.md', text);
    const [finding] = await untilFindings(document.uri, ['2 time-first']);
    const { value, target } = finding!.code as { value: string; target: Uri };
    assert.equal(value, 'time-first');
    assert.equal(target.toString(), 'episode-notes-rules:/time-first.md');
    const page = new TextDecoder().decode(await workspace.fs.readFile(target));
    assert.match(page, /^# time-first\n/);
    assert.match(
      page,
      env.language === 'zh-cn' ? /默认严重程度：信息。/ : /Default severity: info/,
    );
    assert.equal(workspace.fs.isWritableFileSystem(target.scheme), false);
  });

  it('leads to pages of rules alone, whatever path a link in a note has', async () => {
    for (const path of [
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/zh-cn/../../../README.md',
      '/time-first.md/',
      '/time-first.md/../../../LICENSE',
      '/no-such-rule.md',
      '/../../../../../../etc/passwd',
      '',
    ]) {
      const uri = Uri.parse('episode-notes-rules:/time-first.md').with({ path });
      const problem = await workspace.fs.readFile(uri).then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(problem instanceof FileSystemError, path);
    }
  });
});

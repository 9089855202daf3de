import assert from 'node:assert/strict';
import { commands, env, TabInputCustom, Uri, window, workspace } from 'vscode';
import { closeEditors, openFile, untilFindings } from './editing';

describe('The code of a finding', () => {
  afterEach(closeEditors);

  it('opens the page of its rule, as readers see it, without the web', async () => {
    const { document } = await openFile(
      'page.md',
      '# part1: 开场\n(00:05-00:10) ***1.1: 开场白***\n- 大家好。\n',
    );
    const [finding] = await untilFindings(document.uri, ['2 time-first']);
    const { value, target } = finding!.code as { value: string; target: Uri };
    assert.equal(value, 'time-first');
    assert.equal(target.toString(), 'episode-notes-rules:/time-first.md');

    await commands.executeCommand('vscode.open', target);
    const shown = window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(shown instanceof TabInputCustom);
    assert.equal(shown.viewType, 'vscode.markdown.preview.editor');
    assert.equal(shown.uri.toString(), target.toString());
    const text = new TextDecoder().decode(await workspace.fs.readFile(target));
    assert.match(text, /^# time-first\n/);
    assert.match(
      text,
      env.language === 'zh-cn' ? /默认严重程度：信息。/ : /Default severity: info/,
    );
  });

  it('leads to a page that nobody can change by mistake', async () => {
    const page = Uri.parse('episode-notes-rules:/time-first.md');
    assert.equal(workspace.fs.isWritableFileSystem(page.scheme), false);
    await assert.rejects(Promise.resolve(workspace.fs.delete(page)));
  });
});

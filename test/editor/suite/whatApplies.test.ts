import assert from 'node:assert/strict';
import { commands, env, window } from 'vscode';
import { closeEditors, openFile, untilFindings } from './editing';

describe('The page on what applies', () => {
  afterEach(closeEditors);

  it('shows what counts for the note in the editor, read-only and as plain text', async () => {
    const text = '# part1: 开场\n(00:05-00:10) ***1.1: 开场白***\n- 大家好。\n';
    const { document } = await openFile('applies.md', text);
    await untilFindings(document.uri, ['2 time-first']);
    await commands.executeCommand('episodeNotes.showWhatApplies');
    const page = window.activeTextEditor?.document;
    assert.equal(page?.languageId, 'plaintext');
    assert.equal(page.uri.scheme, 'episode-notes-applies');
    assert.match(page.getText(), /applies\.md/);
    assert.match(page.getText(), /^markup\.goldmark\.extensions\.strikethrough: true$/m);
    assert.match(
      page.getText(),
      env.language === 'zh-cn' ? /^gapLimit = 60 \(默认\)$/m : /^gapLimit = 60 \(default\)$/m,
    );
  });
});

import assert from 'node:assert/strict';
import { commands, TabInputCustom, Uri, window } from 'vscode';
import { closeEditors } from './editing';

describe('The page of a rule', () => {
  afterEach(closeEditors);

  it('is shown as readers see it', async () => {
    const page = Uri.parse('episode-notes-rules:/time-first.md');
    await commands.executeCommand('vscode.open', page);
    const shown = window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(shown instanceof TabInputCustom);
    assert.equal(shown.viewType, 'vscode.markdown.preview.editor');
    assert.equal(shown.uri.toString(), page.toString());
  });
});

import assert from 'node:assert/strict';
import { extensions, window, workspace } from 'vscode';

describe('The extension in VS Code', () => {
  it('is there, under its own name, and starts with the first Markdown file', async () => {
    const extension = extensions.getExtension('episode-notes.episode-notes');
    assert.ok(extension, 'VS Code does not list the extension');
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('works in the trust that the run is about', () => {
    const isRestricted = workspace.getConfiguration('episodeNotesTest').get('restricted') === true;
    assert.equal(workspace.isTrusted, !isRestricted);
  });
});

import assert from 'node:assert/strict';
import { configFilesAbove, isConfigFile } from '../../../server/src/settings/siteFileName';

describe('the files of settings above a note', () => {
  it('are looked for from its folder up to the root, the nearest first', () => {
    assert.deepEqual(configFilesAbove('file:///sites/site/posts/1.md'), [
      'file:///sites/site/posts/.episode-notes.toml',
      'file:///sites/site/.episode-notes.toml',
      'file:///sites/.episode-notes.toml',
      'file:///.episode-notes.toml',
    ]);
  });

  it('are looked for wherever the note is', () => {
    assert.deepEqual(configFilesAbove('vscode-vfs://github/site/1.md?ref=a/b'), [
      'vscode-vfs://github/site/.episode-notes.toml',
      'vscode-vfs://github/.episode-notes.toml',
    ]);
    assert.deepEqual(configFilesAbove('file:///c%3A/%E7%AC%94%E8%AE%B0/1.md').slice(0, 2), [
      'file:///c%3A/%E7%AC%94%E8%AE%B0/.episode-notes.toml',
      'file:///c%3A/.episode-notes.toml',
    ]);
    assert.deepEqual(configFilesAbove('memfs:/1.md'), ['memfs:/.episode-notes.toml']);
  });

  it('are none for a note that is in no folder yet', () => {
    assert.deepEqual(configFilesAbove('untitled:Untitled-1'), []);
  });

  it('are known by their whole name', () => {
    assert.ok(isConfigFile('file:///site/.episode-notes.toml'));
    assert.ok(!isConfigFile('file:///site/my.episode-notes.toml'));
    assert.ok(!isConfigFile('file:///site/.episode-notes.toml.md'));
  });
});

import assert from 'node:assert/strict';
import { fileNameOf } from '../../../server/src/base/hugoFileName';

describe('the name of a file', () => {
  it('has neither folder nor ending, and its characters unescaped', () => {
    for (const [uri, name] of [
      ['file:///site/content/2025-01-28-%E7%AC%AC%E4%B8%80%E6%9C%9F.md', '2025-01-28-第一期'],
      ['file:///c%3A/site/ep12.episode.md', 'ep12'],
      ['vscode-vfs://github/someone/site/a.b.markdown', 'a.b'],
      ['file:///100%.md', '100%'],
      ['file:///site/notes', 'notes'],
    ]) {
      assert.equal(fileNameOf(uri!), name);
    }
  });

  it('is that of the folder for the index of a page bundle', () => {
    assert.equal(fileNameOf('file:///content/ep-12/index.md'), 'ep-12');
    assert.equal(fileNameOf('file:///content/ep-12/index.zh-cn.md'), 'ep-12');
    assert.equal(fileNameOf('file:///content/ep-12/_index.md'), 'ep-12');
    assert.equal(fileNameOf('file:///content/indexes.md'), 'indexes');
  });

  it('has no language at its end that the site has', () => {
    const languages = new Set(['zh', 'zh-cn']);
    for (const [file, name] of [
      ['2025-01-28-x.zh-cn.md', '2025-01-28-x'],
      ['x.zh.episode.md', 'x'],
      ['x.fr.md', 'x.fr'],
      ['x.md', 'x'],
      ['ep-12/index.zh.md', 'ep-12'],
      ['zh.md', 'zh'],
    ]) {
      assert.equal(fileNameOf(`file:///content/${file}`, languages), name);
    }
  });

  it('is unknown for what was never saved', () => {
    assert.equal(fileNameOf('untitled:Untitled-1'), '');
  });
});

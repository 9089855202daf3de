import assert from 'node:assert/strict';
import path from 'node:path';
import { folderOf, run } from './installed';
import { emptyTag, reversed } from './notes';

describe('a file outside of the current folder', () => {
  const inside = (files: Record<string, string>) =>
    path.join(folderOf({ ...files, 'in/x': '' }), 'in');

  it('is named from the current folder', async () => {
    const cwd = inside({ 'other/bad.md': reversed });
    const { stdout } = await run(['check', '../other/bad.md'], { cwd });
    assert.match(stdout, /^\.\.\/other\/bad\.md\n/);
    const { stderr } = await run(['check', '../other/none.md'], { cwd });
    assert.equal(stderr, 'episode-notes: ../other/none.md: it does not exist\n');
  });

  it('has a relative URI in SARIF', async () => {
    const cwd = inside({ '其他/坏 1.md': reversed });
    const { stdout } = await run(['check', '..', '--reporter', 'sarif'], { cwd });
    const { artifactLocation } =
      JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation;
    assert.deepEqual(artifactLocation, {
      uri: `../${encodeURIComponent('其他')}/${encodeURIComponent('坏 1.md')}`,
      uriBaseId: '%SRCROOT%',
    });
  });

  it('has a relative path in a diff', async () => {
    const cwd = inside({ 'other/a.md': emptyTag });
    const { stdout } = await run(['check', '--diff', '../other'], { cwd });
    assert.match(stdout, /^--- a\/\.\.\/other\/a\.md\n\+\+\+ b\/\.\.\/other\/a\.md\n/);
  });
});

import assert from 'node:assert/strict';
import { IgnoreLists } from '../../../server/src/files/ignoreLists';
import { processorTime } from '../processorTime';

describe('the lists of ignored files', () => {
  it('take no time over a hostile pattern', async () => {
    const lists = new IgnoreLists(true);
    lists.add('/site', [`${'*a'.repeat(40)}b`, `${'**/a/'.repeat(40)}b`, '*'.repeat(100_000)]);
    const took = await processorTime(() => {
      for (let file = 0; file < 100; file++) {
        lists.isIgnored(`/site/${'a/'.repeat(60)}${'a'.repeat(200)}${file}.md`, false);
      }
    });
    assert.ok(took < 1000, `${took} ms`);
  });

  it('count below their own folder, the deepest first', () => {
    const lists = new IgnoreLists(true);
    lists.add('/site', ['*.md', '!b.md']);
    lists.add('/site/x', ['!a.md', 'b.md']);
    const ignored = (file: string) => lists.isIgnored(file, false);
    assert.deepEqual(
      ['/site/a.md', '/site/b.md', '/site/x/a.md', '/site/x/b.md', '/a.md'].map(ignored),
      [true, false, false, true, false],
    );
  });
});

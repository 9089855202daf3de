import assert from 'node:assert/strict';
import { archetypePlaces } from '../../../server/src/site/archetypePlaces';

const placesOf = (uri: string) =>
  archetypePlaces(uri).map(({ site, path, archetypes }) => [site, path, archetypes.join(' ')]);

describe('the archetype of a file', () => {
  it('is that of its section, the first folder below content, else the default', () => {
    assert.deepEqual(placesOf('file:///site/content/posts/2025/my-note.md'), [
      ['file:///site/', 'posts/2025/my-note.md', 'archetypes/posts.md archetypes/default.md'],
    ]);
    assert.deepEqual(placesOf('file:///site/content/my-note.md'), [
      ['file:///site/', 'my-note.md', 'archetypes/default.md'],
    ]);
    assert.deepEqual(placesOf('memory:/content/%E8%8C%B6/'), [
      ['memory:/', '茶/', 'archetypes/茶.md archetypes/default.md'],
    ]);
    assert.deepEqual(
      placesOf('file:///content/posts/a.markdown')[0]?.[2],
      'archetypes/posts.markdown archetypes/default.markdown',
    );
  });

  it('is that of the bundle for the index of one', () => {
    assert.equal(
      placesOf('file:///site/content/posts/my-note/index.md')[0]?.[2],
      'archetypes/posts/index.md archetypes/posts.md archetypes/default/index.md archetypes/default.md',
    );
    assert.equal(
      placesOf('file:///site/content/about/index.md')[0]?.[2],
      'archetypes/about.md archetypes/default/index.md archetypes/default.md',
    );
    assert.equal(
      placesOf('file:///site/content/posts/_index.md')[0]?.[2],
      'archetypes/posts.md archetypes/default.md',
    );
  });

  it('is looked for in the nearest site first', () => {
    assert.deepEqual(
      placesOf('file:///sites/content/site/content/posts/content/a.md').map(([site]) => site),
      [
        'file:///sites/content/site/content/posts/',
        'file:///sites/content/site/',
        'file:///sites/',
      ],
    );
    assert.equal(placesOf(`file:///${'content/'.repeat(1000)}a.md`).length, 4);
  });

  it('is on the disk for a document that has a path and is not saved', () => {
    assert.deepEqual(placesOf('untitled:/site/content/a.md')[0]?.[0], 'file:///site/');
    for (const uri of ['untitled:Untitled-1', 'untitled://other/content/a.md', 'no uri', '']) {
      assert.deepEqual(placesOf(uri), []);
    }
  });

  it('is in no other folder, whatever a section is called', () => {
    for (const section of ['..', '.', '%2E%2E']) {
      const [place] = placesOf(`file:///site/content/${section}/a/index.md`);
      assert.equal(place?.[2], 'archetypes/default/index.md archetypes/default.md');
    }
    assert.deepEqual(placesOf('file:///site/notes/a.md'), []);
    assert.deepEqual(placesOf('file:///site/content'), []);
  });
});

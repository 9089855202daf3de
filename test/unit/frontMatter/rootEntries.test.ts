import assert from 'node:assert/strict';
import { hasDataPath, rootEntries } from '../../../server/src/frontMatter/rootEntries';
import { readToml } from '../../../server/src/toml/readToml';
import { frontMatterOf } from '../toml/tomlFixture';

describe('rootEntries', () => {
  const keys = (content: string) =>
    rootEntries(frontMatterOf(content)).map(({ key, entry }) => [key, entry.path[0]]);

  it('gives the keys above all tables, in lower case and as written', () => {
    assert.deepEqual(keys('Title = "x"\n"DATE" = 1\na.b = 2\nc = { d = 3 }\n[params]\ne = 4\n'), [
      ['title', 'Title'],
      ['date', 'DATE'],
      ['c', 'c'],
    ]);
  });

  it('gives nothing where TOML cannot be read', () => {
    assert.deepEqual(keys('a = 1\nb=\n'), []);
    assert.deepEqual(rootEntries(frontMatterOf('a = 1\n', { format: 'yaml' })), []);
  });
});

describe('hasDataPath', () => {
  const has = (source: string, ...path: string[]) => {
    const reading = readToml(source);
    assert.ok(reading.ok);
    return hasDataPath(reading, path);
  };

  it('finds a key however it is written, whatever its case', () => {
    for (const source of ['params.media = 1', '[Params]\nMedia = 1', 'params = { media = 1 }']) {
      assert.ok(has(source, 'params', 'media'), source);
    }
  });

  it('finds a table by itself, and by what is in it', () => {
    assert.ok(has('[params]', 'params'));
    assert.ok(has('[params.x]', 'params'));
    assert.ok(has('params.x = 1', 'params'));
  });

  it('tells a key from one that begins alike, or stands elsewhere', () => {
    assert.ok(!has('params = 1', 'params', 'media'));
    assert.ok(!has('media = 1\nparam.media = 1', 'params', 'media'));
    assert.ok(!has('[x]\nparams.media = 1', 'params', 'media'));
  });
});

import assert from 'node:assert/strict';
import type { FolderReader } from '../../../server/src/files/fileSystem';
import { siteFilesIn, siteOf } from '../../../server/src/files/siteFolder';

const folder = 'file:///site/';

/** A folder with these files, by their paths in it. */
function folderOf(files: Readonly<Record<string, string>>): FolderReader {
  const uris = Object.keys(files).map((path) => folder + path);
  return {
    read: () => assert.fail('the encoding is to be known'),
    readInAnyEncoding: async (uri) => {
      const text = files[uri.slice(folder.length)];
      return text === undefined ? undefined : { text, encoding: 'utf-8' };
    },
    list: async (parent) => uris.filter((uri) => uri.slice(0, uri.lastIndexOf('/') + 1) === parent),
  };
}

async function siteIn(files: Readonly<Record<string, string>>) {
  return siteOf(folder, await siteFilesIn(folderOf(files), folder));
}

describe('the files of a site', () => {
  it('are all read that count, however many others lie beside them', async () => {
    const files: Record<string, string> = {
      'config/_default/hugo.toml': 'title = "x"',
      'config/_default/taxonomies.toml': 'series = "series"',
    };
    for (let at = 0; at < 27; at++) {
      files[`config/_default/menus.l${at}.toml`] = '';
      files[`config/_default/params.l${at}.toml`] = '';
    }
    const site = await siteIn(files);
    assert.deepEqual([...site!.config.taxonomies.keys()], ['series']);
    assert.deepEqual(site!.files, [
      `${folder}config/_default/hugo.toml`,
      `${folder}config/_default/taxonomies.toml`,
    ]);
  });

  it('are read up to a bound where a stranger has made many', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 128; at++) {
      const name = Array.from('languages', (letter, place) =>
        (at >> place) & 1 ? letter.toUpperCase() : letter,
      );
      files[`config/_default/${name.join('')}.toml`] = '';
    }
    assert.equal((await siteFilesIn(folderOf(files), folder)).length, 20);
  });
});

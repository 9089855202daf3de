import assert from 'node:assert/strict';
import { isIgnored } from '../../../../server/src/lsp/settings/ignoredNotes';

const config = (folder: string, ...ignore: string[]) => ({
  uri: `${folder}.episode-notes.toml`,
  values: new Map([['ignore', ignore]]),
});
const site = config('file:///%E7%BD%91%E7%AB%99/', '/drafts/', '*.tmp.md', '周报/*');

describe('a note that a site leaves out', () => {
  it('is named by a pattern, as in .gitignore, however its URI is spelled', () => {
    const ignored = (file: string) => isIgnored(`file:///网站/${file}`, [site]);
    assert.ok(ignored('drafts/a.md'));
    assert.ok(ignored('drafts/deep/a.md'));
    assert.ok(ignored('posts/a.tmp.md'));
    assert.ok(ignored('周报/a.md'));
    assert.ok(isIgnored('file:///%E7%BD%91%E7%AB%99/%E5%91%A8%E6%8A%A5/a.md', [site]));
    assert.ok(!ignored('posts/drafts/a.md'));
    assert.ok(!ignored('a.md'));
  });

  it('is taken back by a file nearer to it', () => {
    const near = config('file:///网站/drafts/', '!keep.md');
    assert.ok(!isIgnored('file:///网站/drafts/keep.md', [near, site]));
    assert.ok(isIgnored('file:///网站/drafts/other.md', [near, site]));
  });

  it('is none where nothing is set', () => {
    const empty = { uri: 'file:///网站/.episode-notes.toml', values: new Map() };
    assert.ok(!isIgnored('file:///网站/a.md', [empty]));
    assert.ok(!isIgnored('file:///网站/a.md', []));
  });
});

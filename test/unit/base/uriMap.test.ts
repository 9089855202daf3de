import assert from 'node:assert/strict';
import { comparableUri } from '../../../server/src/base/comparableUri';
import { UriMap } from '../../../server/src/base/uriMap';

/** Each line names one file in the ways in which clients, watchers and Node spell it. */
const spellings = [
  [
    'file:///c%3A/notes/a.md',
    'file:///C:/notes/a.md',
    'file:///c:/notes/a.md',
    'FILE:///C%3a/notes/a.md',
  ],
  [
    'file:///notes/%E5%AD%97%20%5B1%5D.md',
    'file:///notes/字 [1].md',
    'file:///notes/%e5%ad%97%20[1].md',
  ],
  ['file:///notes/b.md', 'file://localhost/notes/b.md', 'file:/notes/b.md'],
  ['file:///notes/100%.md', 'file:///notes/100%25.md'],
  ['vscode-remote://ssh-remote%2Bbox/c%3A/b.md', 'vscode-remote://ssh-remote+BOX/C:/b.md'],
  ['untitled:Untitled-1'],
  ['no uri'],
  ['file:///notes/%ff.md', 'file:///notes/%FF.md'],
];

describe('a URI', () => {
  it('is the same in all its spellings, and another one for another file', () => {
    const forms = spellings.map((alike) => {
      const [form, ...others] = new Set(alike.map(comparableUri));
      assert.deepEqual(others, [], alike[0]);
      return form;
    });
    assert.equal(new Set(forms).size, spellings.length);
    assert.notEqual(comparableUri('file:///Notes/a.md'), comparableUri('file:///notes/a.md'));
  });

  it('leads to what is kept of its file in any spelling', () => {
    for (const [first = '', ...others] of spellings) {
      for (const other of [first, ...others]) {
        const kept = new UriMap<number>();
        kept.set(first, 1);
        assert.ok(kept.has(other) && kept.get(other) === 1, other);
        kept.set(other, 2);
        assert.deepEqual([kept.uris, kept.get(first)], [[other], 2]);
        assert.ok(kept.delete(first));
        assert.equal(kept.get(other), undefined);
      }
    }
  });
});

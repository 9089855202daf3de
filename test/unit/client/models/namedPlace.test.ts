import assert from 'node:assert/strict';
import { isAddress, pathsInFolder } from '../../../../client/src/models/namedPlace';

describe('the note that a model names', () => {
  it('is a path where its name has a colon, unless a scheme stands before it', () => {
    for (const uri of ['untitled:Untitled-1', 'file:///n/1.md', 'memory:/n/1.md', 'a+b://h/1.md']) {
      assert.ok(isAddress(uri), uri);
    }
    for (const path of [
      'ep12: talk.md',
      'notes/12:30.md',
      'C:/notes/1.md',
      'c:\\1.md',
      '/n/1.md',
    ]) {
      assert.ok(!isAddress(path), path);
    }
  });

  it('may begin with the name of its folder where the workspace has several', () => {
    assert.deepEqual(pathsInFolder('site/n/1.md', 'site', false), ['n/1.md', 'site/n/1.md']);
    assert.deepEqual(pathsInFolder('site/n/1.md', 'site', true), ['site/n/1.md']);
    assert.deepEqual(pathsInFolder('sites/1.md', 'site', false), ['sites/1.md']);
  });
});

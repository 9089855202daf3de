import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFile, replaceFile } from '../../../server/src/files/replaceFile';
import { localise } from '../../../server/src/l10n/localised';

describe('replacing a file', () => {
  let folder = '';
  const at = (name: string) => path.join(folder, name);
  const textOf = (name: string) => readFileSync(at(name), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'episode-notes-files-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves a file that somebody has written since it was read', async () => {
    writeFileSync(at('a.md'), 'read');
    const before = statSync(at('a.md'));
    writeFileSync(at('a.md'), 'written meanwhile');
    const problem = await replaceFile(at('a.md'), 'mended', before);
    assert.equal(problem && localise(problem), 'it has changed meanwhile');
    assert.equal(textOf('a.md'), 'written meanwhile');
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  it('leaves a file alone that was deleted since it was read', async () => {
    writeFileSync(at('a.md'), 'read');
    const before = statSync(at('a.md'));
    rmSync(at('a.md'));
    const problem = await replaceFile(at('a.md'), 'mended', before);
    assert.equal(problem && localise(problem), 'it does not exist');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('keeps the mode of the old file', async () => {
    writeFileSync(at('a.md'), 'old');
    chmodSync(at('a.md'), 0o600);
    assert.equal(await replaceFile(at('a.md'), 'new', undefined), undefined);
    assert.equal(textOf('a.md'), 'new');
    assert.equal(statSync(at('a.md')).mode & 0o777, 0o600);
  });

  it('is refused where a new file is meant', async () => {
    writeFileSync(at('a.md'), 'old');
    const problem = await createFile(at('a.md'), 'new');
    assert.equal(problem && localise(problem), 'it exists already');
    assert.equal(textOf('a.md'), 'old');
    assert.equal(await createFile(at('b.md'), 'new'), undefined);
    assert.equal(textOf('b.md'), 'new');
  });
});

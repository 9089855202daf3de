import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  watch,
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

  it('loses nothing where several programs write a file that all of them have read', async () => {
    for (let round = 0; round < 20; round++) {
      writeFileSync(at('a.md'), 'read');
      const before = statSync(at('a.md'));
      const texts = Array.from({ length: 4 }, (_, writer) => `written by ${writer}`);
      const problems = await Promise.all(
        texts.map((text) => replaceFile(at('a.md'), text, before)),
      );
      const done = texts.filter((_, writer) => problems[writer] === undefined);
      assert.deepEqual(done, [textOf('a.md')]);
      assert.deepEqual(readdirSync(folder), ['a.md']);
    }
  });

  it('is not kept from writing by what a killed program has left', async () => {
    writeFileSync(at('a.md'), 'read');
    const before = statSync(at('a.md'));
    const watched = new Promise<string>((resolve) => {
      const watcher = watch(folder, (_, name) => {
        if (!name?.endsWith('.tmp')) return;
        watcher.close();
        resolve(name);
      });
    });
    await replaceFile(at('a.md'), 'one', before);
    const left = at(await watched);
    writeFileSync(left, 'half');
    const busy = await replaceFile(at('a.md'), 'two', statSync(at('a.md')));
    assert.equal(busy && localise(busy), 'another program is writing it');
    utimesSync(left, 0, 0);
    assert.equal(await replaceFile(at('a.md'), 'two', statSync(at('a.md'))), undefined);
    assert.equal(textOf('a.md'), 'two');
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

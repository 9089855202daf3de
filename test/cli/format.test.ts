import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, run } from './installed';
import { clean, post, unformatted } from './notes';

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('episode-notes format', () => {
  it('formats the notes of a folder and names those that it changes', async () => {
    const cwd = folderOf({ 'a.md': unformatted, 'b.md': clean, 'c.md': post });
    const { code, stdout, stderr } = await run(['format'], { cwd });
    assert.deepEqual([code, stdout], [0, 'a.md\n']);
    assert.equal(stderr, '1 of 2 notes formatted\n');
    assert.deepEqual([read(cwd, 'a.md'), read(cwd, 'c.md')], [clean, post]);
    const again = await run(['format'], { cwd });
    assert.deepEqual(again, { code: 0, stdout: '', stderr: '' });
  });

  it('only names them with --check, and exits with 1', async () => {
    const cwd = folderOf({ 'a.md': unformatted, 'b.md': clean });
    const { code, stdout } = await run(['format', '--check'], { cwd });
    assert.deepEqual([code, stdout], [1, 'a.md\n']);
    assert.equal(read(cwd, 'a.md'), unformatted);
    assert.equal((await run(['format', '--check', 'b.md'], { cwd })).code, 0);
  });

  it('shows the changes with --diff, and exits with 1', async () => {
    const cwd = folderOf({ 'a.md': unformatted });
    const { code, stdout } = await run(['format', '--diff'], { cwd });
    assert.equal(code, 1);
    execFileSync('git', ['apply', '-'], { cwd, input: stdout });
    assert.equal(read(cwd, 'a.md'), clean);
  });

  it('formats standard input', async () => {
    const { code, stdout } = await run(['format', '-'], { input: unformatted });
    assert.deepEqual([code, stdout], [0, clean]);
    assert.equal((await run(['format', '-', '--check'], { input: unformatted })).code, 1);
    assert.equal((await run(['format', '-'], { input: post })).stdout, post);
  });
});

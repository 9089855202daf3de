import assert from 'node:assert/strict';
import type { Connection, DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { FileCache, FileWatcher } from '../../../../server/src/lsp/files/fileWatcher';

/** A connection that keeps what is registered, and through which files can be said to change. */
function connectionOf() {
  const patterns: string[] = [];
  let tell = (_params: DidChangeWatchedFilesParams) => {};
  const connection = {
    client: {
      register: async (_type: unknown, { watchers }: { watchers: { globPattern: string }[] }) => {
        patterns.push(...watchers.map(({ globPattern }) => globPattern));
      },
    },
    onDidChangeWatchedFiles: (handler: typeof tell) => {
      tell = handler;
    },
  };
  return {
    connection: connection as unknown as Connection,
    patterns,
    change: (uri: string) => tell({ changes: [{ uri, type: 2 }] }),
  };
}

const never = (what: string, error: unknown) => assert.fail(`${what}: ${error}`);

describe('watched files', () => {
  it('are asked for once, and only of a client that watches', () => {
    for (const canWatch of [true, false]) {
      const { connection, patterns } = connectionOf();
      const watcher = new FileWatcher(connection, canWatch, never);
      for (const pattern of ['**/*.srt', '**/*.md', '**/*.srt']) watcher.watch(pattern);
      assert.deepEqual(patterns, canWatch ? ['**/*.srt', '**/*.md'] : []);
    }
  });

  it('are told of to everybody who listens', () => {
    const { connection, change } = connectionOf();
    const watcher = new FileWatcher(connection, true, never);
    const heard: string[] = [];
    watcher.onChange((uri) => heard.push(`a ${uri}`));
    watcher.onChange((uri) => heard.push(`b ${uri}`));
    change('file:///a.md');
    assert.deepEqual(heard, ['a file:///a.md', 'b file:///a.md']);
  });
});

describe('what has been read of files', () => {
  it('is kept until the file changes, however its URI is spelled', async () => {
    const { connection, change } = connectionOf();
    const cache = new FileCache<number>(new FileWatcher(connection, true, never));
    let reads = 0;
    const read = () => cache.get('file:///c%3A/a%20b.md', async () => ++reads);
    assert.deepEqual(await Promise.all([read(), read()]), [1, 1]);
    change('file:///c:/other.md');
    assert.equal(await read(), 1);
    change('file:///C:/a b.md');
    assert.equal(await read(), 2);
    cache.forget();
    assert.equal(await read(), 3);
  });

  it('is read again where it could not be', async () => {
    const { connection } = connectionOf();
    const cache = new FileCache<number>(new FileWatcher(connection, true, never));
    const failing = cache.get('file:///a.md', () => Promise.reject(new Error('gone')));
    await assert.rejects(failing, /gone/);
    assert.equal(await cache.get('file:///a.md', async () => 1), 1);
  });
});

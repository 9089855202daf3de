import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  FileChangeType,
  LSPErrorCodes,
  ProgressType,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { clean, faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const { textDocument, workspace } = able;
const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };
const pulling = {
  workspace: { ...workspace, ...watching },
  textDocument: { ...textDocument, diagnostic: { dynamicRegistration: true } },
};
const asking = { checksAllNotes: true };
const post = '# 随笔\n今天天气好。\n';

afterEach(() => {
  endAll();
  removeFolders();
});

/** What a client that asks for workspace diagnostics has been told, and shows. */
class Problems {
  /** By the name of the file, the codes of its findings. */
  readonly shown: Record<string, unknown[]> = {};
  readonly ids = new Map<string, string>();
  readonly unchanged: string[] = [];
  parts = 0;

  constructor(private readonly client: TestClient) {}

  /** Asks, with what is known from before; parts of the answer are taken as they come. */
  ask(source = new CancellationTokenSource(), partialResultToken?: string) {
    const previousResultIds = Array.from(this.ids, ([uri, value]) => ({ uri, value }));
    const { connection } = this.client;
    if (partialResultToken !== undefined) {
      connection.onProgress(
        new ProgressType<WorkspaceDiagnosticReport>(),
        partialResultToken,
        (part) => {
          this.parts++;
          this.take(part);
        },
      );
    }
    const params = { previousResultIds, partialResultToken };
    return connection
      .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params, source.token)
      .then((report) => this.take(report));
  }

  take({ items }: WorkspaceDiagnosticReport): void {
    for (const report of items) {
      const name = report.uri.split('/').at(-1)!;
      if (report.kind === 'unchanged') this.unchanged.push(name);
      else if (report.items.length === 0) delete this.shown[name];
      else this.shown[name] = report.items.map(({ code }) => code);
      if (report.resultId === undefined) this.ids.delete(report.uri);
      else this.ids.set(report.uri, report.resultId);
    }
    this.changed();
  }

  changed = () => {};

  /** Waits until the files with findings are these. */
  async show(...names: string[]): Promise<void> {
    const isShown = () => Object.keys(this.shown).sort().join() === names.join();
    while (!isShown()) await new Promise<void>((resolve) => (this.changed = resolve));
  }
}

/** Begins to check, and waits until the client has been asked to register. */
async function begin(client: TestClient): Promise<Promise<boolean>> {
  const done = client.request<boolean>('episodeNotes/checkAllNotes', {});
  await client.until(() => registration(client) !== undefined);
  return done;
}

function registration({ registered }: TestClient) {
  return registered.find(({ method }) => method === 'textDocument/diagnostic');
}

function start(rootUri: string, settings?: (uri: string) => unknown): Promise<TestClient> {
  return TestClient.start({
    capabilities: pulling,
    rootUri,
    initializationOptions: asking,
    ...(settings && { settings }),
  });
}

describe('checking all notes, by workspace diagnostics', () => {
  it('reports every stored note with findings, and of those that change what they have now', async () => {
    const folder = folderWith({ 'a.md': faulty, 'b/b.md': faulty, 'c.md': clean, 'd.md': post });
    const client = await start(folder.uri);
    const done = begin(client);
    await client.until(() => registration(client) !== undefined);
    const problems = new Problems(client);
    const source = new CancellationTokenSource();
    const held = problems.ask(source, 'parts');
    await problems.show('a.md', 'b.md');
    assert.deepEqual(problems.shown['a.md'], ['time-overlap']);
    assert.equal(await done, true);

    const tell = (file: string, type: FileChangeType) =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.uriOf(file), type }],
      });
    writeFileSync(fileURLToPath(folder.uriOf('a.md')), clean);
    await tell('a.md', FileChangeType.Changed);
    await problems.show('b.md');
    writeFileSync(fileURLToPath(folder.uriOf('new.md')), faulty);
    await tell('new.md', FileChangeType.Created);
    await problems.show('b.md', 'new.md');
    // Clients tell of a deleted folder, not of what was in it.
    rmSync(fileURLToPath(folder.uriOf('b')), { recursive: true });
    await tell('b', FileChangeType.Deleted);
    await problems.show('new.md');

    source.cancel();
    await assert.rejects(held, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(client.failures, []);
  });
});

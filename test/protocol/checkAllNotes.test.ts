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
async function begin(client: TestClient): Promise<{ readonly done: Promise<boolean> }> {
  const done = client.request<boolean>('episodeNotes/checkAllNotes', {});
  await client.until(() => registration(client) !== undefined);
  return { done };
}

function registration({ registered }: TestClient) {
  return registered.find(({ registerOptions }) => registerOptions?.workspaceDiagnostics === true);
}

function start(rootUri: string, settings?: (uri: string) => unknown): Promise<TestClient> {
  return TestClient.start({
    capabilities: pulling,
    rootUri,
    initializationOptions: asking,
    ...(settings && { settings }),
  });
}

function tell(client: TestClient, uri: string, type: FileChangeType): Promise<void> {
  return client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

describe('checking all notes, by workspace diagnostics', () => {
  it('reports the notes with findings, and of those that change what they have now', async () => {
    const folder = folderWith({ 'a.md': faulty, 'b/b.md': faulty, 'c.md': clean, 'd.md': post });
    const client = await start(folder.uri);
    const { done } = await begin(client);
    const problems = new Problems(client);
    const source = new CancellationTokenSource();
    const held = problems.ask(source, 'parts');
    await problems.show('a.md', 'b.md');
    assert.deepEqual(problems.shown['a.md'], ['time-overlap']);
    assert.equal(await done, true);

    writeFileSync(fileURLToPath(folder.uriOf('a.md')), clean);
    await tell(client, folder.uriOf('a.md'), FileChangeType.Changed);
    await problems.show('b.md');
    writeFileSync(fileURLToPath(folder.uriOf('new.md')), faulty);
    await tell(client, folder.uriOf('new.md'), FileChangeType.Created);
    await problems.show('b.md', 'new.md');
    // Clients tell of a deleted folder, not of what was in it.
    rmSync(fileURLToPath(folder.uriOf('b')), { recursive: true });
    await tell(client, folder.uriOf('b'), FileChangeType.Deleted);
    await problems.show('new.md');

    source.cancel();
    await assert.rejects(held, { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(client.failures, []);
  });

  it('follows the transcripts of notes, by their names and where a note names one', async () => {
    const named = clean.replace('+++\n# part1', '[params]\ntranscript = "talk.srt"\n+++\n# part1');
    const folder = folderWith({ 'a.md': clean, 'b.md': named, 'c.md': faulty });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    problems.ask(undefined, 'parts').catch(() => undefined);
    await problems.show('c.md');
    // A sentence from 0:05 to 0:15, which the border at 0:10 cuts in two.
    const srt = '1\n00:00:05,000 --> 00:00:15,000\n一整句话\n';
    for (const [file, note] of [
      ['a.zh.srt', 'a.md'],
      ['talk.srt', 'b.md'],
    ] as const) {
      writeFileSync(fileURLToPath(folder.uriOf(file)), srt);
      await tell(client, folder.uriOf(file), FileChangeType.Created);
      await problems.show(note, 'c.md');
      assert.deepEqual(problems.shown[note], ['time-transcript']);
      rmSync(fileURLToPath(folder.uriOf(file)));
      await tell(client, folder.uriOf(file), FileChangeType.Deleted);
      await problems.show('c.md');
    }
  });

  it('tells a client that takes no parts once something has changed, and what still holds', async () => {
    const folder = folderWith({ 'a.md': faulty, 'b.md': faulty });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    await problems.ask();
    assert.deepEqual(Object.keys(problems.shown).sort(), ['a.md', 'b.md']);
    const held = problems.ask();
    writeFileSync(fileURLToPath(folder.uriOf('a.md')), clean);
    await tell(client, folder.uriOf('a.md'), FileChangeType.Changed);
    await held;
    assert.deepEqual(Object.keys(problems.shown), ['b.md']);
    assert.deepEqual(problems.unchanged.sort(), ['a.md', 'b.md']);
    assert.deepEqual(client.failures, []);
  });

  it('takes findings back that the client has of files which are gone', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    problems.shown['gone.md'] = ['time-gap'];
    problems.ids.set(folder.uriOf('gone.md'), '7');
    await problems.ask();
    assert.deepEqual(Object.keys(problems.shown), ['a.md']);
  });

  it('leaves out what a site ignores, and asks the editor once for a folder of notes', async () => {
    const folder = folderWith({
      '.episode-notes.toml': 'ignore = ["/drafts/"]\n',
      'a.md': faulty,
      'drafts/b.md': faulty,
      'posts/drafts/c.md': faulty,
    });
    const asked: string[] = [];
    const client = await start(folder.uri, (uri) => {
      asked.push(uri);
      return { rules: { 'time-overlap': 'hint' } };
    });
    await begin(client);
    const problems = new Problems(client);
    await problems.ask();
    assert.deepEqual(Object.keys(problems.shown).sort(), ['a.md', 'c.md']);
    assert.deepEqual(
      asked.filter((uri) => uri.endsWith('.md')),
      [],
    );
  });

  it('checks everything again when a setting changes', async () => {
    const folder = folderWith({ '.episode-notes.toml': '', 'a.md': faulty });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md');
    const config = folder.uriOf('.episode-notes.toml');
    writeFileSync(fileURLToPath(config), '[rules]\ntime-overlap = "off"\n');
    await tell(client, config, FileChangeType.Changed);
    await problems.show();
    assert.deepEqual(client.failures, []);
  });

  it('has what an editor holds, and the file again once the note is closed', async () => {
    const folder = folderWith({ 'a.md': faulty, 'b.md': clean });
    const client = await start(folder.uri);
    const uri = folder.uriOf('b.md');
    await client.open(uri, faulty);
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md', 'b.md');
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await client.pull(uri), []);
    await problems.show('a.md');
    assert.equal((await client.pull(folder.uriOf('a.md'))).length, 1);
  });

  it('ends when the author cancels its progress', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await TestClient.start({
      capabilities: { ...pulling, window: { workDoneProgress: true } },
      rootUri: folder.uri,
      initializationOptions: asking,
    });
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    const shown = new Promise<{ token: string; value: { title: string } }>((resolve) =>
      client.connection.onNotification('$/progress', resolve),
    );
    // Nobody asks for the findings, so that they are never all there.
    const { done } = await begin(client);
    const { token, value } = await shown;
    assert.equal(value.title, 'Checking all notes');
    await client.notify('window/workDoneProgress/cancel', { token });
    assert.equal(await done, false);
    const { id } = registration(client)!;
    await client.until(() => client.unregistered.some((one) => one.id === id));
    assert.deepEqual(client.failures, []);
  });

  it('ends with the command: the request is answered, the registration the one before', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    const held = problems.ask(undefined, 'parts');
    await problems.show('a.md');
    const before = client.registered.length;
    await client.request('episodeNotes/stopCheckingAllNotes', {});
    await held;
    const { id } = registration(client)!;
    await client.until(() => client.unregistered.some((one) => one.id === id));
    await client.until(() => client.registered.length > before);
    assert.equal(client.registered.at(-1)?.registerOptions?.workspaceDiagnostics, false);
    assert.deepEqual(await client.pull(folder.uriOf('a.md')), []);
    await problems.ask();
    assert.deepEqual(client.failures, []);
  });
});

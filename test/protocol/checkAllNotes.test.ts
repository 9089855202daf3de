import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CancellationTokenSource, FileChangeType, LSPErrorCodes } from 'vscode-languageserver/node';
import { endAll, TestClient } from './client';
import { asking, begin, Problems, pulling, registration, start, tell } from './problems';
import { clean, faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const post = '# 随笔\n今天天气好。\n';

afterEach(() => {
  endAll();
  removeFolders();
});

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

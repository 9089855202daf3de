import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node';
import { endAll, TestClient } from './client';
import { asking, begin, Problems, pulling, start, tell } from './problems';
import { clean, faulty, spoiling } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

afterEach(() => {
  endAll();
  removeFolders();
});

/** A sentence from 0:05 to 0:15, which the border at 0:10 of the sample cuts in two. */
const cutSentence = '1\n00:00:05,000 --> 00:00:15,000\n一整句话\n';

describe('checking all notes, while folders and files come and go', () => {
  it('says nothing of a note outside of the workspace that is edited and closed', async () => {
    const outside = folderWith({ 'elsewhere.md': faulty }).uriOf('elsewhere.md');
    const folder = folderWith({ 'a.md': faulty, 'b.md': clean });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md');
    await client.open(outside, faulty);
    // VS Code asks as the tab is closed, when the note is still open.
    problems.shown['elsewhere.md'] = await client.pull(outside);
    await client.notify('textDocument/didClose', { textDocument: { uri: outside } });
    assert.deepEqual(await client.pull(outside), []);
    await problems.show('a.md');
    writeFileSync(fileURLToPath(folder.uriOf('b.md')), faulty);
    await tell(client, folder.uriOf('b.md'), FileChangeType.Changed);
    await problems.show('a.md', 'b.md');
    assert.deepEqual(client.failures, []);
  });

  it('leaves out what lies in a hidden folder also when it changes', async () => {
    const folder = folderWith({ 'a.md': faulty, 'b.md': clean, '.history/a_1.md': clean });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md');
    for (const name of ['.history/a_1.md', 'b.md']) {
      writeFileSync(fileURLToPath(folder.uriOf(name)), faulty);
      await tell(client, folder.uriOf(name), FileChangeType.Changed);
    }
    await problems.show('a.md', 'b.md');
    assert.deepEqual(client.failures, []);
  });

  it('finds the notes of a folder that is moved', async () => {
    const folder = folderWith({ 'a.md': faulty, '2025/b.md': faulty });
    const client = await start(folder.uri);
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md', 'b.md');
    const [from, to] = [folder.uriOf('2025'), folder.uriOf('旧的')];
    renameSync(fileURLToPath(from), fileURLToPath(to));
    const changes = [
      { uri: from, type: FileChangeType.Deleted },
      { uri: to, type: FileChangeType.Created },
    ];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    const moved = folder.uriOf('旧的/b.md');
    const isTold = () => problems.ids.has(moved) && !problems.ids.has(folder.uriOf('2025/b.md'));
    while (!isTold()) await new Promise<void>((resolve) => (problems.changed = resolve));
    assert.deepEqual(client.failures, []);
  });

  it('follows the folders of the workspace as these are added and removed', async () => {
    const [one, other] = [folderWith({ 'a.md': faulty }), folderWith({ 'b.md': faulty })];
    const client = await TestClient.start({
      capabilities: { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } },
      rootUri: one.uri,
      initializationOptions: asking,
    });
    const change = (added: (typeof one)[], removed: (typeof one)[]) => {
      const named = (list: (typeof one)[]) => list.map(({ uri }) => ({ uri, name: uri }));
      const event = { added: named(added), removed: named(removed) };
      return client.notify('workspace/didChangeWorkspaceFolders', { event });
    };
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md');
    await change([other], []);
    await problems.show('a.md', 'b.md');
    await change([], [one]);
    await problems.show('b.md');
    assert.deepEqual(client.failures, []);
  });

  for (const [note, transcript] of [
    ['说.en.md', '说.srt'],
    ['Talk.md', 'talk.SRT'],
    ['集/index.en.md', '集/字幕.srt'],
    ['集/index.md', '集/字幕.srt'],
  ] as const) {
    it(`follows ${transcript}, the transcript of ${note}, each time`, async () => {
      const site = 'languages:\n  en:\n    weight: 1\n  zh:\n    weight: 2\n';
      const folder = folderWith({ 'hugo.yaml': site, [note]: clean, 'z.md': faulty });
      const client = await start(folder.uri);
      await begin(client);
      const problems = new Problems(client);
      void problems.ask(undefined, 'parts').catch(() => {});
      await problems.show('z.md');
      const name = note.split('/').at(-1)!;
      const file = folder.uriOf(transcript);
      for (let time = 0; time < 2; time++) {
        writeFileSync(fileURLToPath(file), cutSentence);
        await tell(client, file, FileChangeType.Created);
        await problems.show(...[name, 'z.md'].sort());
        rmSync(fileURLToPath(file));
        await tell(client, file, FileChangeType.Deleted);
        await problems.show('z.md');
      }
      assert.deepEqual(client.failures, []);
    });
  }

  it('checks a note again that is open in the background when its transcript comes', async () => {
    const named = clean.replace('+++\n# part1', '[params]\ntranscript = "talk.srt"\n+++\n# part1');
    const folder = folderWith({ 'a.md': named, 'z.md': faulty });
    const client = await start(folder.uri);
    await client.open(folder.uriOf('a.md'), named);
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('z.md');
    writeFileSync(fileURLToPath(folder.uriOf('talk.srt')), cutSentence);
    await tell(client, folder.uriOf('talk.srt'), FileChangeType.Created);
    await problems.show('a.md', 'z.md');
  });

  it('goes on when it is asked for twice', async () => {
    const folder = folderWith({ 'a.md': faulty });
    const client = await start(folder.uri);
    const first = client.request<boolean>('episodeNotes/checkAllNotes', {});
    const { done } = await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md');
    assert.deepEqual([await first, await done], [true, true]);
  });

  it('tells of no progress once it has ended', async () => {
    const folder = folderWith({ '.episode-notes.toml': '', 'a.md': faulty, 'b.md': faulty });
    const client = await TestClient.start({
      capabilities: { ...pulling, window: { workDoneProgress: true } },
      rootUri: folder.uri,
      initializationOptions: asking,
    });
    client.connection.onRequest('window/workDoneProgress/create', () => null);
    const kinds: string[] = [];
    const begun = new Promise<void>((resolve) =>
      client.connection.onNotification('$/progress', ({ value }) => {
        if ('kind' in value) kinds.push(value.kind);
        resolve();
      }),
    );
    const { done } = await begin(client);
    await begun;
    const problems = new Problems(client);
    await problems.ask();
    await done;
    const held = problems.ask();
    const config = folder.uriOf('.episode-notes.toml');
    writeFileSync(fileURLToPath(config), '[rules]\ntime-overlap = "off"\n');
    await tell(client, config, FileChangeType.Changed);
    await held;
    assert.equal(kinds.at(-1), 'end');
  });

  it('reports an edit of a note that is open in the background', async () => {
    const folder = folderWith({ 'a.md': clean });
    const uri = folder.uriOf('a.md');
    const client = await start(folder.uri);
    await client.open(uri, clean);
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await client.change(uri, 2, spoiling);
    await problems.show('a.md');
  });

  it('answers the request that takes the place of one amid its work', async () => {
    const folder = folderWith({ 'a.md': faulty, 'b.md': faulty });
    const client = await start(folder.uri);
    let answer = () => {};
    const asked = new Promise<void>((resolve) =>
      client.connection.onRequest('workspace/configuration', async () => {
        resolve();
        await new Promise<void>((answered) => (answer = answered));
        return [null];
      }),
    );
    const { done } = await begin(client);
    const problems = new Problems(client);
    const replaced = problems.ask(undefined, 'earlier');
    await asked;
    void problems.ask(undefined, 'later').catch(() => {});
    answer();
    await assert.rejects(replaced);
    await problems.show('a.md', 'b.md');
    assert.equal(await done, true);
  });

  it('sees a note change while it looks for others', async () => {
    const uri = 'file:///notes/a.md';
    const client = await TestClient.start({
      capabilities: pulling,
      rootUri: 'file:///notes',
      initializationOptions: { ...asking, readsFiles: true },
    });
    const { connection } = client;
    let text = faulty;
    let finds = 0;
    connection.onRequest('episodeNotes/findFiles', async () => {
      if (++finds === 2) {
        text = clean;
        await tell(client, uri, FileChangeType.Changed);
      }
      return [uri];
    });
    connection.onRequest('episodeNotes/readFile', (file: { uri: string }) =>
      file.uri === uri ? text : null,
    );
    await begin(client);
    const problems = new Problems(client);
    void problems.ask(undefined, 'parts').catch(() => {});
    await problems.show('a.md');
    await tell(client, 'file:///notes/folder', FileChangeType.Created);
    await problems.show();
  });
});

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { askEverything } from './askEverything';
import { able, endAll, TestClient } from './client';
import { noteWith, rename, renaming } from './renaming';
import { change, faulty, uri } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const overlapOff = '[rules]\ntime-overlap = "off"\n';
const off = { rules: { 'time-overlap': 'off' } };
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

afterEach(() => {
  endAll();
  removeFolders();
});

describe('clients of other kinds than VS Code', () => {
  it('see a changed settings file at the next check where they watch no files (Neovim)', async () => {
    const site = folderWith({ '.episode-notes.toml': overlapOff });
    const [note, config] = [
      site.uriOf('posts/1.md'),
      fileURLToPath(site.uriOf('.episode-notes.toml')),
    ];
    const client = await TestClient.start({ capabilities: able });
    await client.open(note, faulty);
    assert.deepEqual(await client.pull(note), []);
    writeFileSync(config, overlapOff.replace('off', 'hint'));
    assert.deepEqual(codes(await client.pull(note)), ['time-overlap']);
    writeFileSync(config, overlapOff);
    assert.deepEqual(await client.pull(note), []);
    rmSync(config);
    assert.deepEqual(codes(await client.pull(note)), ['time-overlap']);
  });

  it('see it at the next change where findings are pushed to them (Emacs)', async () => {
    const site = folderWith({ '.episode-notes.toml': overlapOff });
    const note = site.uriOf('1.md');
    const client = await TestClient.start();
    await client.open(note, faulty.replace('(00:00', '(00:01'));
    assert.deepEqual(codes(await client.pushed(note, 1)), ['time-first']);
    rmSync(fileURLToPath(site.uriOf('.episode-notes.toml')));
    await client.change(note, 2, change(5, 6, 5, 6, '！'));
    await client.until(() => client.published.at(-1)?.diagnostics.length === 2);
  });

  it('are answered though they answer nothing until then (Helix, while it renames)', async () => {
    const folder = folderWith({ '1.md': noteWith('"AI"'), '2.md': noteWith('"ai"') });
    const client = await TestClient.start({
      capabilities: {
        ...able,
        ...renaming,
        workspace: {
          ...able.workspace,
          ...renaming.workspace,
          workspaceFolders: true,
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
      workspaceFolders: [folder.uri],
    });
    const note = folder.uriOf('1.md');
    await client.open(note, noteWith('"AI"'));
    await client.pull(note);
    for (const method of [
      'workspace/configuration',
      'workspace/workspaceFolders',
      'client/registerCapability',
      'window/workDoneProgress/create',
    ]) {
      client.connection.onRequest(method, () => new Promise(() => {}));
    }
    const edit = await rename(client, note, 'KI');
    assert.equal(edit.documentChanges?.length, 2);
    await askEverything(client, note, 1, 10);
    const found = await client.request<unknown[]>('workspace/symbol', { query: '问好' });
    assert.equal(found.length, 2);
  });

  it('are told to ask again where they name the capability in the singular (Helix)', async () => {
    const { diagnostics, ...workspace } = able.workspace;
    const client = await TestClient.start({
      capabilities: { ...able, workspace: { ...workspace, diagnostic: diagnostics } },
    });
    await client.open(uri, faulty);
    const refreshed = client.requested('workspace/diagnostic/refresh');
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
  });

  it('give their settings in the initialization options where they answer null when asked', async () => {
    const client = await TestClient.start({
      capabilities: able,
      initializationOptions: { settings: off },
    });
    await client.open(uri, faulty);
    assert.deepEqual(await client.pull(uri), []);
  });

  it('answer for themselves where they know settings, whatever the initialization options say', async () => {
    const client = await TestClient.start({
      capabilities: able,
      initializationOptions: { settings: off },
      settings: () => ({ gapTolerance: 2 }),
    });
    await client.open(uri, faulty);
    assert.deepEqual(codes(await client.pull(uri)), ['time-overlap']);
  });

  it('say an empty list for a group without settings (Lua)', async () => {
    for (const settings of [[], { rules: [], inlayHints: [] }]) {
      const client = await TestClient.start({ capabilities: able, settings: () => settings });
      await client.open(uri, faulty);
      assert.deepEqual(codes(await client.pull(uri)), ['time-overlap']);
      assert.deepEqual(client.logged, []);
    }
  });

  it('find Fix All among all actions when an author asks for those (Helix, Emacs)', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    const position = { line: 0, character: 0 };
    for (const context of [{ diagnostics: [], triggerKind: 1 }, { diagnostics: [] }]) {
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context,
      });
      const kinds = actions.map(({ kind }) => kind);
      assert.ok(kinds.includes('source.fixAll.episodeNotes'), `${kinds}`);
    }
  });

  it('get nothing for documents of other languages, whatever stands in them', async () => {
    const client = await TestClient.start({ capabilities: able });
    for (const [name, language] of [
      ['a.py', 'python'],
      ['a.toml', 'toml'],
      ['a.txt', 'plaintext'],
      ['COMMIT_EDITMSG', 'git-commit'],
      ['a.mdx', 'mdx'],
      ['a.md', ''],
    ] as const) {
      const other = `file:///other/${name}`;
      await client.open(other, faulty, language);
      assert.deepEqual(await client.pull(other), [], language);
      await client.change(other, 2, { text: `${faulty}\n` });
      await client.change(other, 3, change(0, 0, 0, 0, '# part1: x\n'));
      const symbols = await client.request('textDocument/documentSymbol', {
        textDocument: { uri: other },
      });
      assert.deepEqual(symbols, [], language);
    }
  });

  it('may name Markdown as Emacs (gfm-mode) and Vim (markdown.pandoc) do', async () => {
    const client = await TestClient.start({ capabilities: able });
    for (const language of ['gfm', 'markdown.pandoc']) {
      const note = `file:///notes/${language}.md`;
      await client.open(note, faulty, language);
      assert.deepEqual(codes(await client.pull(note)), ['time-overlap'], language);
    }
  });
});

import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { able, endAll, TestClient } from './client';
import { change, faulty } from './sampleNote';
import { folderWith, removeFolders } from './workspaceFolder';

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

afterEach(() => {
  endAll();
  removeFolders();
});

describe('a site’s file of settings over the protocol', () => {
  it('counts as it stands in the editor, and is mended there', async () => {
    const site = folderWith({ '.episode-notes.toml': '' });
    const client = await TestClient.start({ capabilities: able });
    const [note, config] = [site.uriOf('1.md'), site.uriOf('.episode-notes.toml')];
    await client.open(note, faulty);
    await client.open(config, '[rules]\ntime-overlap = "Off"\n', 'toml', 3);
    assert.deepEqual(codes(await client.pull(note)), ['time-overlap']);
    const diagnostics = await client.pushed(config, 3);
    assert.deepEqual(codes(diagnostics), ['config-invalid']);
    const [fix, ...more] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: config },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    });
    assert.equal(fix?.title, 'Write "off"');
    assert.equal(more.length, 0);
    const [edit] = fix!.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(edit, {
      textDocument: { uri: config, version: 3 },
      edits: [{ range: diagnostics[0]!.range, newText: '"off"' }],
    });

    await client.change(config, 4, { range: diagnostics[0]!.range, text: '"off"' });
    assert.deepEqual(await client.pull(note), []);
    assert.deepEqual(await client.pushed(config, 4), []);
    await client.notify('textDocument/didClose', { textDocument: { uri: config } });
    assert.deepEqual(codes(await client.pull(note)), ['time-overlap']);
  });

  it('is completed, and tells what its keys are for, though it is no note', async () => {
    const site = folderWith({});
    const client = await TestClient.start({ capabilities: able });
    const config = site.uriOf('.episode-notes.toml');
    await client.open(config, '[rules]\ntime-\n', 'toml');
    const position = { line: 1, character: 5 };
    const textDocument = { uri: config };
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position,
      context: { triggerKind: 2, triggerCharacter: '-' },
    });
    assert.ok(items.some(({ label }) => label === 'time-overlap'));
    await client.change(config, 2, { range: change(1, 5, 1, 5, '').range, text: 'gap = "off"' });
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position });
    assert.match(JSON.stringify(hover.contents), /Time is left out/);
  });

  it('turns off the findings in itself as well', async () => {
    const site = folderWith({ '.episode-notes.toml': '' });
    const client = await TestClient.start({ capabilities: able });
    const config = site.uriOf('.episode-notes.toml');
    await client.open(config, 'gapTolerance = "x"\n', 'toml');
    assert.deepEqual(codes(await client.pushed(config, 1)), ['config-invalid']);
    await client.change(config, 2, {
      text: 'gapTolerance = "x"\n[rules]\nconfig-invalid = "off"\n',
    });
    assert.deepEqual(await client.pushed(config, 2), []);
  });

  it('is no note, though its comments look like part headings', async () => {
    const site = folderWith({});
    const client = await TestClient.start({ capabilities: able });
    const config = site.uriOf('.episode-notes.toml');
    await client.open(config, '# part1: 规则\n', 'toml');
    const textDocument = { uri: config };
    assert.deepEqual(await client.pull(config), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { able, endAll, spawnServer, TestClient } from './client';
import { faulty, uri } from './sampleNote';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

afterEach(endAll);

describe('the life of a server', () => {
  it('tells an able client all it can do', async () => {
    const client = await TestClient.start({ capabilities: able });
    assert.deepEqual(client.initialized, {
      capabilities: {
        textDocumentSync: { openClose: true, change: 2 },
        documentSymbolProvider: { label: 'Episode Notes' },
        foldingRangeProvider: true,
        completionProvider: {
          triggerCharacters: ['(', '-', ':', '（', '：', '#', '*', '"', ...'0123456789'],
          resolveProvider: true,
        },
        documentHighlightProvider: true,
        referencesProvider: true,
        hoverProvider: true,
        inlayHintProvider: true,
        semanticTokensProvider: {
          legend: { tokenTypes: ['invalidTime', 'unusualTime'], tokenModifiers: [] },
          full: true,
          range: true,
        },
        documentLinkProvider: { resolveProvider: true },
        selectionRangeProvider: true,
        workspaceSymbolProvider: true,
        executeCommandProvider: {
          commands: ['episodeNotes.checkAllNotes', 'episodeNotes.stopCheckingAllNotes'],
        },
        renameProvider: true,
        diagnosticProvider: {
          identifier: 'episode-notes',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        codeActionProvider: {
          codeActionKinds: [
            'quickfix',
            'source.fixAll.episodeNotes',
            'source.organizeSegments',
            'source.unifyHeaderStyle',
            'refactor.rewrite',
            'refactor.move',
            'silence.episodeNotes',
          ],
          resolveProvider: true,
        },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: {
          firstTriggerCharacter: ')',
          moreTriggerCharacter: ['）', '\n'],
        },
      },
      serverInfo: { name: 'Episode Notes', version },
    });
  });

  it('tells a plain client only what that has a use for', async () => {
    const { initialized } = await TestClient.start();
    assert.equal(initialized.capabilities.diagnosticProvider, undefined);
    assert.equal(initialized.capabilities.codeActionProvider, undefined);
    assert.ok(initialized.capabilities.documentSymbolProvider);
  });

  it('ends well when it was shut down', async () => {
    const client = await TestClient.start({ capabilities: able });
    await client.open(uri, faulty);
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.failures, []);
  });

  it('ends with an error when nobody shut it down', async () => {
    const client = await TestClient.start();
    const exit = once(client.process, 'exit');
    await client.notify('exit', undefined);
    assert.deepEqual(await exit, [1, null]);
  });

  it('ends when its input is closed, as when the editor dies', async () => {
    const client = await TestClient.start();
    const exit = once(client.process, 'exit');
    client.process.stdin!.end();
    assert.deepEqual(await exit, [1, null]);
  });

  it('writes nothing but messages on its output, though there is something to log', async () => {
    const server = spawnServer();
    let output = Buffer.alloc(0);
    server.stdout!.on('data', (chunk: Buffer) => {
      output = Buffer.concat([output, chunk]);
    });
    const closed = once(server, 'close');
    const textDocument = { uri, languageId: 'markdown', version: 1, text: faulty };
    const settings = { rules: 'garbage' };
    const messages = [
      {
        id: 1,
        method: 'initialize',
        params: { capabilities: {}, initializationOptions: { settings } },
      },
      { method: 'initialized', params: {} },
      { method: 'textDocument/didOpen', params: { textDocument } },
      { id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } },
      { id: 3, method: 'shutdown' },
      { method: 'exit' },
    ];
    for (const message of messages) server.stdin!.write(framed({ jsonrpc: '2.0', ...message }));
    await closed;
    const received = unframed(output) as { id?: number; method?: string }[];
    assert.deepEqual(
      received.flatMap(({ id }) => id ?? []),
      [1, 2, 3],
    );
    assert.ok(received.every((message) => 'id' in message || 'method' in message));
  });
});

function framed(message: object): string {
  const content = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

/** Takes apart an output that must be a row of messages and nothing else. */
function unframed(output: Buffer): unknown[] {
  const messages: unknown[] = [];
  for (let at = 0; at < output.length; ) {
    const header =
      /^(?:Content-[^\r\n]*\r\n)*?Content-Length: (\d+)\r\n(?:Content-[^\r\n]*\r\n)*\r\n/.exec(
        output.toString('latin1', at, at + 200),
      );
    assert.ok(header, `no message at ${at}: ${output.toString('utf8', at, at + 80)}`);
    const start = at + header[0].length;
    at = start + Number(header[1]);
    messages.push(JSON.parse(output.toString('utf8', start, at)));
  }
  return messages;
}

import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { endAll, spawnServer, TestClient } from './client';
import { faulty, uri } from './sampleNote';

const whole = { processId: null, rootUri: null, capabilities: {} };
const symbols = { textDocument: { uri } };
let servers: { connection: MessageConnection; process: ReturnType<typeof spawnServer> }[] = [];

/** A server that nobody has initialised. */
function started() {
  const process = spawnServer();
  const connection = createMessageConnection(
    new StreamMessageReader(process.stdout!),
    new StreamMessageWriter(process.stdin!),
  );
  connection.listen();
  servers.push({ connection, process });
  return { connection, process };
}

afterEach(() => {
  endAll();
  for (const { connection, process } of servers) {
    connection.dispose();
    process.kill('SIGKILL');
  }
  servers = [];
});

describe('messages out of order', () => {
  it('before the server is initialised are refused or dropped, and it can be initialised still', async () => {
    const { connection } = started();
    const textDocument = { uri, languageId: 'markdown', version: 1, text: faulty };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    for (const method of ['textDocument/documentSymbol', 'shutdown', 'no/such/request']) {
      await assert.rejects(connection.sendRequest(method, symbols), {
        code: ErrorCodes.ServerNotInitialized,
      });
    }
    await connection.sendRequest('initialize', whole);
    assert.equal(
      await connection.sendRequest('textDocument/hover', {
        ...symbols,
        position: { line: 3, character: 2 },
      }),
      null,
    );
  });

  it('an initialisation without capabilities is refused as one with wrong parameters', async () => {
    const { connection } = started();
    for (const params of [{}, null, { capabilities: null }, { capabilities: 'all' }]) {
      await assert.rejects(connection.sendRequest('initialize', params), {
        code: ErrorCodes.InvalidParams,
      });
    }
    await connection.sendRequest('initialize', whole);
  });

  it('a second initialisation is refused, and the first still holds', async () => {
    const client = await TestClient.start();
    await assert.rejects(client.request('initialize', whole), { code: ErrorCodes.InvalidRequest });
    await client.open(uri, faulty);
    assert.equal((await client.pushed(uri, 1)).length, 1);
  });

  it('after the server was shut down are refused, and it ends well', async () => {
    const { connection, process } = started();
    await connection.sendRequest('initialize', whole);
    await connection.sendRequest('shutdown');
    for (const method of ['textDocument/documentSymbol', 'shutdown', 'initialize']) {
      await assert.rejects(connection.sendRequest(method, symbols), {
        code: ErrorCodes.InvalidRequest,
      });
    }
    const ended = once(process, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
  });

  it('an exit before anything else ends the server', async () => {
    const { connection, process } = started();
    const ended = once(process, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [1, null]);
  });
});

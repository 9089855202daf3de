import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { MessageOrder } from './lsp/messageOrder';
import { serveConnection } from './lsp/server';

/** The package's version, which the build writes in. */
declare const packageVersion: string;

// In a worker, messages are posted to and received from the page through the global object.
const reader = new BrowserMessageReader(globalThis);
const writer = new BrowserMessageWriter(globalThis);

const connection = createConnection(ProposedFeatures.all, reader, writer, {
  messageStrategy: new MessageOrder(),
});

serveConnection(connection, {
  version: packageVersion,
  yieldToEventLoop: () =>
    new Promise((resolve) => {
      // A port's message is queued behind those that wait; a nested timer would take 4 ms or more.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    }),
  // A worker has no file system: without a client that reads files there are none.
  files: {
    read: async () => undefined,
    readInAnyEncoding: async () => undefined,
    list: async () => [],
    stamp: async () => undefined,
    find: async () => [],
  },
});

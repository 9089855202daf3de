import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';

// A worker speaks with its owner through its global object.
const reader = new BrowserMessageReader(globalThis);
const writer = new BrowserMessageWriter(globalThis);

startServer(createConnection(ProposedFeatures.all, reader, writer), {
  yieldToEventLoop: () =>
    new Promise((resolve) => {
      // Messages take turns with the owner's, where a timer would wait for four milliseconds.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    }),
  // A worker reaches no files: only a client that reads them for the server has any.
  files: {
    read: async () => undefined,
    readInAnyEncoding: async () => undefined,
    list: async () => [],
    find: async () => [],
  },
});

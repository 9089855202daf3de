import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serveConnection } from './lsp/server';

// In a worker, messages are posted to and received from the page through the global object.
const reader = new BrowserMessageReader(globalThis);
const writer = new BrowserMessageWriter(globalThis);

serveConnection(createConnection(ProposedFeatures.all, reader, writer), {
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

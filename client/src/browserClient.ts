import { type LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { clientId, clientName, type ServerEvents, startClient } from './client';

export { stopClient } from './client';

/**
 * Starts the server as a web worker, and a client for it.
 *
 * @param extensionUri the folder that the extension is installed in
 */
export function launchServer(extensionUri: Uri, log: LogOutputChannel, events: ServerEvents) {
  const bundle = Uri.joinPath(extensionUri, 'dist/web/server.js').toString(true);
  return startClient((options) => new WorkerClient(new Worker(bundle), options), log, events);
}

/** The members of the global `Worker` that are used here: the DOM's types are not included. */
declare class Worker {
  constructor(address: string);
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** Ends the worker when it stops; the library neither ends a worker nor notices its end. */
class WorkerClient extends LanguageClient {
  constructor(
    private readonly worker: Worker,
    options: LanguageClientOptions,
  ) {
    const reader = new WorkerReader(worker);
    const writer = new BrowserMessageWriter(worker);
    super(clientId, clientName, async () => ({ reader, writer }), options);
  }

  /** Logs errors without a notification: `NoteServer` decides what the author is shown. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout).finally(() => this.worker.terminate());
  }
}

/**
 * Closes the connection on an uncaught error, which would end a process but does not end a worker.
 * A bundle that cannot be loaded is reported by this event alone.
 */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', () => {
      worker.terminate();
      this.fireClose();
    });
  }
}

import { type LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { clientId, clientName, type ServerEvents, startClient } from './client';

export { stopClient } from './client';

/** Starts the server as a worker; `extension` is the folder that the extension is installed in. */
export function startServer(extension: Uri, log: LogOutputChannel, events: ServerEvents) {
  const bundle = Uri.joinPath(extension, 'dist/web/server.js').toString(true);
  return startClient((options) => new WorkerClient(new Worker(bundle), options), log, events);
}

/** What a worker is to those outside it, in browsers and in VS Code's extension host there. */
declare class Worker {
  constructor(address: string);
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** The library knows nothing of a worker's end: it neither sees nor brings it about. */
class WorkerClient extends LanguageClient {
  constructor(
    private readonly worker: Worker,
    options: LanguageClientOptions,
  ) {
    const reader = new WorkerReader(worker);
    const writer = new BrowserMessageWriter(worker);
    super(clientId, clientName, async () => ({ reader, writer }), options);
  }

  /** Writes errors to the log alone: who starts the client decides what the author is told. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout).finally(() => this.worker.terminate());
  }
}

/**
 * Takes an error that nothing has caught for the end of the worker, as it is the end of a process.
 * A worker whose bundle could not be loaded tells of nothing else.
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

import { type LogOutputChannel, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, type ServerEvents, startClient } from './client';
import { serverFlags } from './serverFlags';

export { stopClient } from './client';

/**
 * Starts the server as a process, and a client for it.
 *
 * @param extensionUri the folder that the extension is installed in
 */
export function launchServer(extensionUri: Uri, log: LogOutputChannel, events: ServerEvents) {
  const module = Uri.joinPath(extensionUri, 'dist/server.js').fsPath;
  const options = { execArgv: [...serverFlags] };
  const server = { module, transport: TransportKind.ipc, options };
  return startClient(
    (clientOptions) => new ProcessClient(clientId, clientName, server, clientOptions),
    log,
    events,
  );
}

/** Needs no `stop` of its own: the library kills a process that does not stop. */
class ProcessClient extends LanguageClient {
  /** Logs errors without a notification: `NoteServer` decides what the author is shown. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

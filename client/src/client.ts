import { type LogOutputChannel, Uri } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';
import { isServedPlace, noteLanguages } from './servedDocuments';

/**
 * Starts one server process from a file path. `ready` is called when it answers, `ended` once
 * when it will answer no more, whatever the cause. A client is never started again.
 */
export function startClient(
  serverModule: string,
  log: LogOutputChannel,
  events: { ready(): void; ended(): void },
): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: noteLanguages,
    initializationOptions: aboutThisClient,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count = 0) => ({
        action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      }),
      closed: () => ({
        action: CloseAction.DoNotRestart,
        handled: true,
        message: 'The server has ended.',
      }),
    },
    middleware: aboutServedDocumentsOnly,
  };
  const server = { module: serverModule, transport: TransportKind.ipc };
  const client = new QuietClient('episodeNotes', 'Episode Notes', server, options);
  const states = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) events.ready();
    if (newState !== State.Stopped && newState !== State.StartFailed) return;
    states.dispose();
    events.ended();
  });
  client.start().catch((error) => log.error(error));
  return client;
}

const aboutThisClient: InitializationOptions = { suggestCommand: true };

/**
 * Stops a client that has been started and has not ended. A start under way can't be stopped, so
 * it gets three seconds to end first; a process that still does not stop is killed by the library.
 */
export async function stopClient(client: LanguageClient, log: LogOutputChannel): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 3000));
  if (!client.isRunning()) await Promise.race([client.start(), patience]).catch(() => {});
  await client.stop().catch((error) => log.warn(`${error}`));
}

/** Writes errors to the log alone: who starts the client decides what the author is told. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * A document selector can't leave a scheme out, so whatever concerns a diff side, a notebook cell
 * or a comment box is stopped here, for every present and future request in one place.
 */
const aboutServedDocumentsOnly: Middleware = {
  async sendRequest(type, params, token, next) {
    if (concernsServed(params)) return next(type, params, token);
    return null as Awaited<ReturnType<typeof next>>;
  },
  async sendNotification(type, next, params) {
    if (concernsServed(params)) await next(type, params);
  },
};

function concernsServed(params: unknown): boolean {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri: string } };
  return textDocument === undefined || isServedPlace(Uri.parse(textDocument.uri));
}

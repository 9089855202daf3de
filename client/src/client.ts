import { type LogOutputChannel, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/protocol';
import { renaming } from './renaming';
import { rulePages } from './rulePages';
import { isServedPlace, servedFiles } from './servedDocuments';
import { readFilesFor } from './workspaceFiles';

export const clientId = 'episodeNotes';
export const clientName = 'Episode Notes';

export interface ServerEvents {
  /** Called when the server answers. */
  ready(): void;
  /** Called once, when it will answer no more, whatever the cause. */
  ended(): void;
}

/** Starts the client that `create` makes, and its server. A client is never started again. */
export function startClient(
  create: (options: LanguageClientOptions) => BaseLanguageClient,
  log: LogOutputChannel,
  events: ServerEvents,
): BaseLanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: servedFiles,
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
    middleware: { ...aboutServedDocumentsOnly, ...renaming },
  };
  const client = create(options);
  readFilesFor(client);
  const states = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) events.ready();
    if (newState !== State.Stopped && newState !== State.StartFailed) return;
    states.dispose();
    events.ended();
  });
  client.start().catch((error) => log.error(error));
  return client;
}

const aboutThisClient: InitializationOptions = {
  editorCommands: true,
  timeCommands: true,
  readsFiles: true,
  rulePages,
};

/**
 * Stops a client that has been started and has not ended. A start under way can't be stopped, so
 * it gets three seconds to end first; a server that still does not stop is ended by force.
 */
export async function stopClient(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 3000));
  if (!client.isRunning()) await Promise.race([client.start(), patience]).catch(() => {});
  await client.stop().catch((error) => log.warn(`${error}`));
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

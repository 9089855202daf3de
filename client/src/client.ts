import { type LogOutputChannel, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  DidChangeTextDocumentNotification,
  ErrorAction,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/protocol';
import { transcriptsChangedNotification } from '../../server/src/protocol/transcriptProtocol';
import { renameMiddleware } from './renaming';
import { rulePages } from './rulePages';
import { isServedUri, servedFiles } from './servedDocuments';
import { answerFileRequests } from './workspaceFiles';

export const clientId = 'episodeNotes';
export const clientName = 'Episode Notes';

export interface ServerEvents {
  /** Called when the server is initialised and answers requests. */
  ready(): void;
  /** Called when files that may be transcripts have changed. */
  transcriptsChanged(): void;
  /** Called when the server has answered a request that was made after an edit. */
  answeredAfterEdit(): void;
  /** Called once, when the server has stopped, crashed or failed to start. */
  ended(): void;
}

/** Creates a client, and starts it and its server. A client is started only once. */
export function startClient(
  create: (options: LanguageClientOptions) => BaseLanguageClient,
  log: LogOutputChannel,
  events: ServerEvents,
): BaseLanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: servedFiles,
    initializationOptions,
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
    middleware: { ...servedDocumentsOnly(events), ...renameMiddleware },
  };
  const client = create(options);
  answerFileRequests(client);
  client.onNotification(transcriptsChangedNotification, () => events.transcriptsChanged());
  const states = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) events.ready();
    if (newState !== State.Stopped && newState !== State.StartFailed) return;
    states.dispose();
    events.ended();
  });
  client.start().catch((error) => log.error(error));
  return client;
}

const initializationOptions: InitializationOptions = {
  editorCommands: true,
  timeCommands: true,
  readsFiles: true,
  checksAllNotes: true,
  rulePages,
};

/**
 * Stops a client that was started and has not ended. A client cannot be stopped while it starts, so
 * the start gets three seconds to finish; a server that does not stop is killed.
 */
export async function stopClient(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  const timeout = new Promise<void>((resolve) => setTimeout(resolve, 3000));
  if (!client.isRunning()) await Promise.race([client.start(), timeout]).catch(() => {});
  await client.stop().catch((error) => log.warn(`${error}`));
}

/**
 * Drops messages about diff sides, notebook cells and comment boxes, which a document selector
 * cannot exclude by scheme. Requests are answered with null.
 */
function servedDocumentsOnly(events: ServerEvents): Middleware {
  let isEdited = false;
  return {
    async sendRequest(type, params, token, next) {
      if (!concernsServedDocument(params)) return null as Awaited<ReturnType<typeof next>>;
      const followsEdit = isEdited;
      const answer = await next(type, params, token);
      if (followsEdit) events.answeredAfterEdit();
      return answer;
    },
    async sendNotification(type, next, params) {
      if (!concernsServedDocument(params)) return;
      isEdited ||= methodOf(type) === DidChangeTextDocumentNotification.method;
      await next(type, params);
    },
  };
}

function methodOf(type: string | { readonly method: string }): string {
  return typeof type === 'string' ? type : type.method;
}

function concernsServedDocument(params: unknown): boolean {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri: string } };
  return textDocument === undefined || isServedUri(Uri.parse(textDocument.uri));
}

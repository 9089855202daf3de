import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** What a request is handed on as that must be refused; its parameters are the error. */
const refusedMethod = '$/episodeNotes/refused';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * Refuses what a client must not send before `initialize` and after `shutdown`, a second
 * `initialize`, and one without capabilities (LSP 3.18, "Lifecycle Messages" and "Initialize
 * Request"). Notifications out of order are dropped, but for `exit`.
 */
export class MessageOrder implements MessageStrategy {
  #state: 'new' | 'initialized' | 'shutDown' = 'new';

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>) {
    if (Message.isRequest(message)) {
      const refusal = this.#refusalOf(message);
      if (refusal !== undefined) {
        const refused: RequestMessage = {
          ...message,
          method: refusedMethod,
          params: { ...refusal },
        };
        return next(refused);
      }
      if (message.method === 'initialize') this.#state = 'initialized';
      if (message.method === 'shutdown') this.#state = 'shutDown';
    } else if (Message.isNotification(message) && message.method !== 'exit') {
      if (this.#state !== 'initialized') return;
    }
    return next(message);
  }

  #refusalOf({ method, params }: RequestMessage): Refusal | undefined {
    if (this.#state === 'shutDown') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server was shut down.' };
    }
    const isInitialize = method === 'initialize';
    if (this.#state === 'initialized') {
      const message = 'The server was initialized before.';
      return isInitialize ? { code: ErrorCodes.InvalidRequest, message } : undefined;
    }
    if (!isInitialize) {
      const message = 'The server is not initialized yet.';
      return { code: ErrorCodes.ServerNotInitialized, message };
    }
    const { capabilities } = (params ?? {}) as { capabilities?: unknown };
    const message = 'The client names no capabilities.';
    return typeof capabilities === 'object' && capabilities !== null
      ? undefined
      : { code: ErrorCodes.InvalidParams, message };
  }
}

/** Answers what `MessageOrder` refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(
    refusedMethod,
    ({ code, message }: Refusal) => new ResponseError(code, message),
  );
}

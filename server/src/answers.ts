import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Cancelled } from './features/slices';

/**
 * Makes a handler that always answers: with nothing where the work fails, after logging the
 * failure with its stack, so that one feature never takes another along. Work that was given up
 * is answered as the protocol wants it.
 */
export function answering<P, R>(
  connection: Connection,
  name: string,
  nothing: R,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await work(params, token);
    } catch (error) {
      if (error instanceof Cancelled) throw cancelled(token);
      connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : error}`);
      return nothing;
    }
  };
}

/** Either the client withdrew the request, or the text has changed and it should ask again. */
function cancelled(token: CancellationToken): ResponseError<{ retriggerRequest: boolean }> {
  if (token.isCancellationRequested) {
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
  const text = 'The text changed before the answer was complete.';
  return new ResponseError(LSPErrorCodes.ServerCancelled, text, { retriggerRequest: true });
}

import {
  type CancellationToken,
  type Connection,
  type Disposable,
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import type { OnFailure } from '../../checking/blockFindings';
import { Cancelled } from '../timeSlices';

/**
 * Makes a handler that always answers: with nothing where the work fails, after telling of the
 * failure, so that one feature never takes another along. Work that was given up and parameters
 * that are not what the protocol says are answered as the protocol wants it. A request that is
 * withdrawn is answered at once, whatever the work waits for.
 */
export function answering<P, R>(
  onFailure: OnFailure,
  name: string,
  nothing: (params: P) => R,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await unlessWithdrawn(work(params, token), token);
    } catch (error) {
      if (error instanceof Cancelled) throw cancelled(token);
      if (error instanceof ResponseError) throw error;
      onFailure(name, error);
      return nothing(params);
    }
  };
}

/**
 * A result, or `Cancelled` as soon as nobody waits for it any more: a file that never comes, or a
 * client that never answers, keeps nobody.
 */
export async function unlessWithdrawn<T>(
  result: T | Promise<T>,
  token: CancellationToken,
): Promise<T> {
  let listening: Disposable | undefined;
  const withdrawn = new Promise<never>((_resolve, reject) => {
    listening = token.onCancellationRequested(() => reject(new Cancelled()));
  });
  return Promise.race([result, withdrawn]).finally(() => listening?.dispose());
}

/** Writes failures with their stack into the client's log. */
export function logFailure({ console }: Connection): OnFailure {
  return (what, error) =>
    console.error(`${what} failed: ${error instanceof Error ? error.stack : error}`);
}

/** The URI of the document that a request is about; an invalid request where it names none. */
export function documentUri(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
  if (typeof uri === 'string') return uri;
  throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no document.');
}

/** Refuses a request that is about a place in a document and names none. */
export function mustHavePosition(params: unknown): void {
  const position = (params as { position?: unknown } | null)?.position;
  if (!isPosition(position)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no position.');
  }
}

/** Refuses a request that is about several places in a document and names none. */
export function mustHavePositions(params: unknown): void {
  const positions = (params as { positions?: unknown } | null)?.positions;
  if (!Array.isArray(positions) || !positions.every(isPosition)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no positions.');
  }
}

/** Refuses a request that is about a range of a document and names none. */
export function mustHaveRange(params: unknown): void {
  if (!isRange((params as { range?: unknown } | null)?.range)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no range.');
  }
}

/** Whether a value is a range as LSP has it. */
export function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return isPosition(start) && isPosition(end);
}

/** Whether a value is a position as LSP has it. */
export function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character);
}

/** Either the client withdrew the request, or the text has changed and it should ask again. */
function cancelled(token: CancellationToken): ResponseError<{ retriggerRequest: boolean }> {
  if (token.isCancellationRequested) {
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
  const text = 'The text changed before the answer was complete.';
  return new ResponseError(LSPErrorCodes.ServerCancelled, text, { retriggerRequest: true });
}

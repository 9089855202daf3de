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
 * Makes a request handler that always answers. Where the work throws, `onFailure` is called and the
 * answer is `fallback`, so that a fault in one feature does not affect the others. `Cancelled`
 * becomes the error that LSP prescribes, and a `ResponseError` is passed on. A cancelled request is
 * answered at once, even while the work waits.
 *
 * @param name of the request, for `onFailure`
 */
export function safeHandler<P, R>(
  onFailure: OnFailure,
  name: string,
  fallback: (params: P) => R,
  work: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await raceCancellation(work(params, token), token);
    } catch (error) {
      if (error instanceof Cancelled) throw cancellationError(token);
      if (error instanceof ResponseError) throw error;
      onFailure(name, error);
      return fallback(params);
    }
  };
}

/**
 * A result; rejects with `Cancelled` as soon as the token is cancelled, even where the result never
 * settles, as for a file on an unreachable host.
 */
export async function raceCancellation<T>(
  result: T | Promise<T>,
  token: CancellationToken,
): Promise<T> {
  let listening: Disposable | undefined;
  const cancelled = new Promise<never>((_resolve, reject) => {
    listening = token.onCancellationRequested(() => reject(new Cancelled()));
  });
  return Promise.race([result, cancelled]).finally(() => listening?.dispose());
}

/** Logs failures, with their stack, to the client. */
export function logFailure({ console }: Connection): OnFailure {
  return (what, error) =>
    console.error(`${what} failed: ${error instanceof Error ? error.stack : error}`);
}

/** The URI of a request's document; throws `InvalidParams` where it names none. */
export function documentUri(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
  if (typeof uri === 'string') return uri;
  throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no document.');
}

/** Throws `InvalidParams` for a request without a valid position. */
export function requirePosition(params: unknown): void {
  const position = (params as { position?: unknown } | null)?.position;
  if (!isPosition(position)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no position.');
  }
}

/** Throws `InvalidParams` for a request without a list of valid positions. */
export function requirePositions(params: unknown): void {
  const positions = (params as { positions?: unknown } | null)?.positions;
  if (!Array.isArray(positions) || !positions.every(isPosition)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no positions.');
  }
}

/** Throws `InvalidParams` for a request without a valid range. */
export function requireRange(params: unknown): void {
  if (!isRange((params as { range?: unknown } | null)?.range)) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no range.');
  }
}

/** Whether a value is an LSP range. */
export function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return isPosition(start) && isPosition(end);
}

/** Whether a value is an LSP position. */
export function isPosition(value: unknown): value is Position {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character);
}

/** `RequestCancelled` if the client cancelled, else `ServerCancelled`, so that it retries. */
function cancellationError(token: CancellationToken): ResponseError<{ retriggerRequest: boolean }> {
  if (token.isCancellationRequested) {
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
  const text = 'The text changed before the answer was complete.';
  return new ResponseError(LSPErrorCodes.ServerCancelled, text, { retriggerRequest: true });
}

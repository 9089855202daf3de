import { type Cancellation, Cancelled } from '../timeSlices';

/** So many files are asked for at once. */
const filesAtOnce = 32;

/**
 * What `ask` answers about each file, some files at a time and in their order. Ends with `Cancelled`
 * when the answers are no longer wanted.
 */
export async function* filesInTurns<Answer>(
  uris: readonly string[],
  token: Cancellation,
  ask: (uri: string) => Promise<Answer>,
): AsyncGenerator<Answer[]> {
  for (let at = 0; at < uris.length; at += filesAtOnce) {
    if (token.isCancellationRequested) throw new Cancelled();
    yield await Promise.all(uris.slice(at, at + filesAtOnce).map(ask));
  }
  if (token.isCancellationRequested) throw new Cancelled();
}

import { type Cancellation, Cancelled } from '../timeSlices';

/** How many files are requested at once. */
const batchSize = 32;

/**
 * Calls `ask` for each file, for one batch of files at a time, and yields the answers of a batch in
 * the order of its files. Throws `Cancelled` once the token is cancelled.
 */
export async function* mapInBatches<Answer>(
  uris: readonly string[],
  token: Cancellation,
  ask: (uri: string) => Promise<Answer>,
): AsyncGenerator<Answer[]> {
  for (let at = 0; at < uris.length; at += batchSize) {
    if (token.isCancellationRequested) throw new Cancelled();
    yield await Promise.all(uris.slice(at, at + batchSize).map(ask));
  }
  if (token.isCancellationRequested) throw new Cancelled();
}

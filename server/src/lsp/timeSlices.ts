import type { CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../base/steps';

/**
 * After so many milliseconds work yields to the event loop. A slice ends with the step it is at, so
 * this leaves room below the 8 ms that none may take.
 */
const longestSlice = 6;

/** The answer is no longer wanted. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** What work in slices asks of a `CancellationToken`. */
export type Cancellation = Pick<CancellationToken, 'isCancellationRequested'>;

/** Does long work in slices, between which the server answers other messages. */
export class TimeSlices {
  /** @param yieldToEventLoop resolves when messages that wait have had their turn */
  constructor(readonly yieldToEventLoop: () => Promise<void>) {}

  /** The result of the work. Rejects with `Cancelled` when it is no longer wanted after a slice. */
  async run<T>(steps: Steps<T> | AsyncGenerator<void, T>, token: Cancellation): Promise<T> {
    let started = performance.now();
    for (;;) {
      const next = steps.next();
      const step = next instanceof Promise ? await next : next;
      if (step.done) return step.value;
      if (performance.now() - started <= longestSlice) continue;
      await this.yieldToEventLoop();
      if (token.isCancellationRequested) throw new Cancelled();
      started = performance.now();
    }
  }
}

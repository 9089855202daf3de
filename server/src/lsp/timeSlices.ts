import type { CancellationToken } from 'vscode-languageserver';
import type { Steps } from '../base/steps';

/**
 * The time after which work yields to the event loop, in milliseconds. A slice only ends between
 * two steps, so that this is below the 8 ms that a slice may take.
 */
const maxSlice = 6;

/** Thrown where work was cancelled. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The part of a `CancellationToken` that work in slices needs. */
export type Cancellation = Pick<CancellationToken, 'isCancellationRequested'>;

/** Does long work in slices, between which the server answers other messages. */
export class TimeSlices {
  /** @param yieldToEventLoop resolves after the messages that are waiting have been handled */
  constructor(readonly yieldToEventLoop: () => Promise<void>) {}

  /** The result of the work. Rejects with `Cancelled` if the token is cancelled between slices. */
  async run<T>(steps: Steps<T> | AsyncGenerator<void, T>, token: Cancellation): Promise<T> {
    let started = performance.now();
    for (;;) {
      const next = steps.next();
      const step = next instanceof Promise ? await next : next;
      if (step.done) return step.value;
      if (performance.now() - started <= maxSlice) continue;
      await this.yieldToEventLoop();
      if (token.isCancellationRequested) throw new Cancelled();
      started = performance.now();
    }
  }
}

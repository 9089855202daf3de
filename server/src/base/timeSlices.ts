/**
 * After so many milliseconds work lets others in. A slice ends with the piece of work it is at, so
 * this leaves room below the 8 ms that none may take (architecture.md).
 */
const longestSlice = 6;

/** Tells that the answer is no longer wanted. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Lets long work be done in slices, between which the server answers others. */
export class Slices {
  #started = performance.now();

  /**
   * @param isCancelled asked between slices
   * @param letOthersIn resolves when whatever waits has had its turn
   */
  constructor(
    private readonly isCancelled: () => boolean,
    private readonly letOthersIn: () => Promise<void>,
  ) {}

  /** Whether the slice is used up, so that `pause` has something to do. */
  get isOver(): boolean {
    return performance.now() - this.#started > longestSlice;
  }

  /** Ends a slice. Rejects with `Cancelled` where the answer is no longer wanted. */
  async pause(): Promise<void> {
    await this.letOthersIn();
    if (this.isCancelled()) throw new Cancelled();
    this.#started = performance.now();
  }

  /** Does work that goes on in steps. Rejects as `pause` does. */
  async finish<T>(steps: Generator<unknown, T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.isOver) await this.pause();
    }
  }
}

/** Long work that yields wherever it may pause, and returns its result at the end. */
export type Steps<T> = Generator<void, T>;

/** Does all of the work at once, for a caller that need not pause. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

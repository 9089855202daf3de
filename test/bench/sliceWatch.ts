import { setImmediate } from 'node:timers/promises';

/** Sees how long work goes on without yielding to the event loop. Times are milliseconds. */
export class SliceWatch {
  readonly slices: number[] = [];
  #started = 0;

  /** What the work is given to yield with. */
  readonly yieldToEventLoop = async (): Promise<void> => {
    this.end();
    await setImmediate();
    this.begin();
  };

  begin(): void {
    this.#started = performance.now();
  }

  end(): void {
    this.slices.push(performance.now() - this.#started);
  }

  get longest(): number {
    return Math.max(...this.slices);
  }
}

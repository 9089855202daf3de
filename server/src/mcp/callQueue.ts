/** Does calls one after another, as two at once could write one file. */
export class CallQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Does a call once all before it are done. Rejects where the call does. */
  add<T>(call: () => Promise<T>): Promise<T> {
    const result = this.#last.then(call);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

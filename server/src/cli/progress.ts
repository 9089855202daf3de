import { localised } from '../l10n/localised';
import type { Output } from './outputStream';

/** Work that takes longer shows how far it is, in milliseconds. */
const delay = 1000;

/** Between two lines, in milliseconds. */
const interval = 200;

/** A line on a terminal's standard error that says how many of many files are done. */
export class Progress {
  readonly #started = performance.now();
  #shown = 0;

  /** @param isShown false where nobody sees it: then there is none */
  constructor(
    private readonly err: Output,
    private readonly total: number,
    private readonly isShown: boolean,
  ) {}

  async update(done: number): Promise<void> {
    if (!this.isShown) return;
    const now = performance.now();
    if (now - this.#started < delay || now - this.#shown < interval) return;
    this.#shown = now;
    await this.err.write(`\r${localised('{0} of {1} files', done, this.total)}\u001b[K`);
  }

  /** Takes the line away, before anything else is written. */
  async clear(): Promise<void> {
    if (this.#shown === 0) return;
    this.#shown = 0;
    await this.err.write('\r\u001b[K');
  }
}

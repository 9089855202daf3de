import type { Finding } from '../editing/finding';
import { type Silencing, suppressionUnused } from '../rules/suppressionUnused';

/**
 * Applies `disable` and `enable` to the findings of a note. Findings must be passed in document
 * order, so that one pass over both is enough.
 */
export class SilencedRegions {
  #next = 0;
  /** The comment that silences all rules, except those in the next map and set. */
  #all: Finding | undefined;
  /** The comment that silences a rule, by the rule's code. */
  readonly #ofCodes = new Map<string, Finding>();
  /** The codes of rules that are enabled again though all are silenced. */
  readonly #enabled = new Set<string>();
  readonly #marks: readonly Finding[];

  readonly #fromStart: ReadonlySet<Finding>;

  /**
   * @param comments findings of `suppression-unused`, in document order
   * @param used receives each `enable` that ends something
   * @param isForFrontMatter whether a `disable` applies from the start of the note
   */
  constructor(
    comments: readonly Finding[],
    private readonly used: Set<Finding>,
    isForFrontMatter: (mark: Finding) => boolean,
  ) {
    const marks = comments.filter((mark) => silencingOf(mark).line === undefined);
    const holdsFromStart = (mark: Finding) =>
      silencingOf(mark).kind === 'disable' && isForFrontMatter(mark);
    this.#fromStart = new Set(marks.filter(holdsFromStart));
    this.#marks = [...this.#fromStart, ...marks.filter((mark) => !this.#fromStart.has(mark))];
  }

  /** The comment that silences a finding. Findings must be passed in document order. */
  silencerOf(finding: Finding): Finding | undefined {
    for (;;) {
      const mark = this.#marks[this.#next];
      if (mark === undefined || !this.#isAbove(mark, finding)) break;
      this.#take(mark);
    }
    return this.#silencerOf(finding.code);
  }

  /** Applies the comments below the last finding. */
  finish(): void {
    for (let mark = this.#marks[this.#next]; mark; mark = this.#marks[this.#next]) this.#take(mark);
  }

  #silencerOf(code: string): Finding | undefined {
    const own = this.#ofCodes.get(code);
    if (own !== undefined || code === suppressionUnused.code) return own;
    return this.#enabled.has(code) ? undefined : this.#all;
  }

  #take(mark: Finding): void {
    this.#next++;
    const { kind, code } = silencingOf(mark);
    if (kind === 'disable' && code === '') this.#disableAll(mark);
    else if (kind === 'disable') {
      if (this.#silencerOf(code) !== undefined) return;
      this.#ofCodes.set(code, mark);
      this.#enabled.delete(code);
    } else if (code === '') this.#enableAll(mark);
    else if (this.#silencerOf(code) !== undefined) {
      this.used.add(mark);
      this.#ofCodes.delete(code);
      this.#enabled.add(code);
    }
  }

  #isAbove(mark: Finding, finding: Finding): boolean {
    if (this.#fromStart.has(mark) || mark.block < finding.block) return true;
    return mark.block === finding.block && mark.start <= finding.start;
  }

  #disableAll(mark: Finding): void {
    for (const code of this.#enabled) this.#ofCodes.set(code, mark);
    this.#enabled.clear();
    this.#all ??= mark;
  }

  #enableAll(mark: Finding): void {
    if (this.#ofCodes.size > 0 || this.#all !== undefined) this.used.add(mark);
    this.#all = undefined;
    this.#ofCodes.clear();
    this.#enabled.clear();
  }
}

function silencingOf(mark: Finding): Silencing {
  return mark.data as Silencing;
}

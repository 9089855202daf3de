/**
 * Chance that comes out the same for the same seed: Mulberry32, which is short and even enough for
 * choosing (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
export class Chance {
  #state: number;

  /** @param seed any integer; 32 bits of it count */
  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A number from 0 up to but not including 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from 0 up to but not including `limit`. */
  below(limit: number): number {
    return Math.floor(this.share() * limit);
  }

  /** One of the items, of which there must be some. */
  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  isTrue(probability: number): boolean {
    return this.share() < probability;
  }

  /** One of the values, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    let left = this.share() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return choices.at(-1)![1];
  }
}

/**
 * Chance that comes out the same on every machine and with every version of every library, since
 * Hugo's recorded answers belong to the very texts that it leads to. A linear congruential
 * generator (Knuth, The Art of Computer Programming, volume 2, section 3.3.4: MMIX) whose upper
 * 32 bits are used.
 */
export class Dice {
  #state: bigint;

  constructor(seed: number) {
    this.#state = BigInt(seed);
  }

  /** A whole number from 0 up to, but not including, `sides`. */
  roll(sides: number): number {
    this.#state = (this.#state * 6364136223846793005n + 1442695040888963407n) & ((1n << 64n) - 1n);
    return Number(((this.#state >> 32n) * BigInt(sides)) >> 32n);
  }

  /** True in one of so many cases. */
  oneIn(cases: number): boolean {
    return this.roll(cases) === 0;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.roll(choices.length)]!;
  }

  /** Between `least` and `most` answers of `make`. */
  several<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.roll(most - least + 1) }, make);
  }
}

/** So many different texts; `make` may give one twice. */
export function differentTexts(count: number, make: () => string): string[] {
  const texts = new Set<string>();
  while (texts.size < count) texts.add(make());
  return [...texts];
}

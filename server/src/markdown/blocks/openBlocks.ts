/** What is open in the innermost container at the end of a line. */
export const Leaf = {
  /** Nothing that the next line could continue. */
  none: 0,
  paragraph: 1,
  /** A paragraph of link reference definitions so far. `detail` is the last `DefinitionLine`. */
  definitions: 2,
  /** The innermost container is a list item whose first line held the marker alone. */
  emptyItem: 3,
  /** A code fence of backticks or tildes. `detail` is its length. */
  backticks: 4,
  tildes: 5,
  /**
   * An HTML block. `detail` is its kind, 1 to 5 (CommonMark 0.31, section 4.6); for the kinds 6 and
   * 7 see `htmlElements.ts`.
   */
  html: 6,
} as const;
export type Leaf = (typeof Leaf)[keyof typeof Leaf];

/** In a list of containers: a block quote. Every other number is a list item. */
export const BLOCK_QUOTE = 0;

/** The reading of a line, see `readLine`. */
export interface OpenBlocksReading {
  readonly state: OpenBlocks;
  readonly literal: boolean;
  readonly startsParagraph: boolean;
}

/** The blocks that are open between two lines. Immutable, except for cached readings. */
export class OpenBlocks {
  private readonly readings: OpenBlocksReading[] = [];

  /** How lines were read in this state, by their `lineShape`. */
  readonly readingsByShape: OpenBlocksReading[] = [];

  constructor(
    /** From the outside in: `BLOCK_QUOTE`, or the columns of a list item's indentation. */
    readonly containers: readonly number[],
    readonly leaf: Leaf,
    readonly detail: number,
    /** The name of the shortcode whose raw text is open, else the empty string. */
    readonly shortcode: string,
  ) {}

  /** The reading of a line that ends in this state: one object for all such lines. */
  reading(literal: boolean, startsParagraph: boolean): OpenBlocksReading {
    const index = (literal ? 1 : 0) + (startsParagraph ? 2 : 0);
    const known = this.readings[index];
    if (known !== undefined) return known;
    const reading = { state: this, literal, startsParagraph };
    this.readings[index] = reading;
    return reading;
  }

  /** Whether both have the same containers, leaf and shortcode open. */
  equals(other: OpenBlocks): boolean {
    if (this === other) return true;
    if (this.leaf !== other.leaf || this.detail !== other.detail) return false;
    if (this.shortcode !== other.shortcode) return false;
    if (this.containers.length !== other.containers.length) return false;
    return this.containers.every((container, index) => container === other.containers[index]);
  }
}

/** Nothing is open. */
export const nothingOpen = new OpenBlocks([], Leaf.none, 0, '');

const CACHE_SIZE = 1024;
const MAX_CACHED_DEPTH = 12;
const cache = new Array<OpenBlocks | undefined>(CACHE_SIZE).fill(undefined);

/**
 * The state with the first `kept` containers of `from`, then the first `openedCount` of `opened`,
 * and a leaf. Shallow states come from a cache of a fixed size, so that a long note is read almost
 * without allocation and no text can make the cache grow.
 */
export function openBlocks(
  from: OpenBlocks,
  kept: number,
  opened: readonly number[],
  openedCount: number,
  leaf: Leaf,
  detail: number,
): OpenBlocks {
  const { containers } = from;
  if (openedCount === 0 && kept === containers.length && from.shortcode === '') {
    if (leaf === from.leaf && detail === from.detail) return from;
  }
  const depth = kept + openedCount;
  if (depth > MAX_CACHED_DEPTH) {
    return new OpenBlocks(join(containers, kept, opened, openedCount), leaf, detail, '');
  }
  let hash = leaf * 64 + detail;
  for (let index = 0; index < kept; index += 1) hash = (hash * 31 + containers[index]!) | 0;
  for (let index = 0; index < openedCount; index += 1) hash = (hash * 31 + opened[index]!) | 0;
  const slot = (hash ^ (hash >>> 10)) & (CACHE_SIZE - 1);
  const known = cache[slot];
  if (known !== undefined && known.leaf === leaf && known.detail === detail) {
    if (isJoined(known.containers, containers, kept, opened, openedCount)) return known;
  }
  const made = new OpenBlocks(join(containers, kept, opened, openedCount), leaf, detail, '');
  cache[slot] = made;
  return made;
}

function join(
  first: readonly number[],
  firstCount: number,
  second: readonly number[],
  secondCount: number,
): readonly number[] {
  return first.slice(0, firstCount).concat(second.slice(0, secondCount));
}

function isJoined(
  joined: readonly number[],
  first: readonly number[],
  firstCount: number,
  second: readonly number[],
  secondCount: number,
): boolean {
  if (joined.length !== firstCount + secondCount) return false;
  for (let index = 0; index < firstCount; index += 1) {
    if (joined[index] !== first[index]) return false;
  }
  for (let index = 0; index < secondCount; index += 1) {
    if (joined[firstCount + index] !== second[index]) return false;
  }
  return true;
}

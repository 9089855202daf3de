import type { Span } from '../base/span';

/**
 * The pieces of a dotted key as written, such as `rules` and `time-gap` of `rules.time-gap`, with
 * quotes where they have any. Offsets count from where the span's do.
 */
export function keyPieces(source: string, { start, end }: Span): Span[] {
  const pieces = source.slice(start, end).matchAll(/"(?:\\.|[^"\\])*"|'[^']*'|[\w-]+/g);
  return Array.from(pieces, ({ index, 0: piece }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
}

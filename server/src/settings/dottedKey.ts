import type { Span } from '../base/span';

/**
 * The spans of the names of a dotted key, such as `rules` and `time-gap` in `rules.time-gap`,
 * including their quotes. UTF-16 offsets into `source`.
 */
export function keyPieces(source: string, { start, end }: Span): Span[] {
  const pieces = source.slice(start, end).matchAll(/"(?:\\.|[^"\\])*"|'[^']*'|[\w-]+/g);
  return Array.from(pieces, ({ index, 0: piece }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
}

import { type QuotedPiece, quotedPiece } from '../base/quotedPiece';
import type { SourceEdit } from '../base/sourceEdit';

export interface StraightenedPiece extends QuotedPiece {
  /** The piece with straight quotes. */
  readonly straight: string;
  readonly edits: readonly SourceEdit[];
}

/**
 * The quoted piece that begins at an offset, with quotation marks of any kind of which at least one
 * is not valid in TOML; null where there is none before `end`. `follower` matches what has to come
 * after the piece (sticky is set here).
 */
export function typographicPiece(
  source: string,
  start: number,
  end: number,
  follower: RegExp,
): StraightenedPiece | null {
  const piece = quotedPiece(source, { start, end }, follower);
  if (piece === null) return null;
  const { inner } = piece;
  const quote = /["\\]/.test(inner) && !inner.includes("'") ? "'" : '"';
  const edits = [
    { start, end: start + 1, newText: quote },
    { start: piece.end - 1, end: piece.end, newText: quote },
  ].filter((edit) => source.slice(edit.start, edit.end) !== edit.newText);
  return { ...piece, straight: quote + inner + quote, edits };
}

/** A text as a TOML string on one line (toml.io/en/v1.1.0, String), escaped only where needed. */
export function quoteToml(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

import type { Span } from './span';

/** A span of a source and the text in its place. */
export interface SourceEdit extends Span {
  readonly newText: string;
}

/** Applies edits, which must be in ascending order and not overlap. */
export function applySourceEdits(source: string, edits: readonly SourceEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    edited += source.slice(at, start) + newText;
    at = end;
  }
  return edited + source.slice(at);
}

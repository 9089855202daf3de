import { spacedPlaces } from '../../markdown/emphasis/boldPlaces';
import { readingsOf } from '../../markdown/emphasis/emphasisFaults';
import {
  applyChanges,
  inOrder,
  insertion,
  offsetAfter,
  type Replacement,
} from '../../markdown/emphasis/replacements';
import { addsEmphasis } from '../../markdown/emphasis/soundChange';
import type { MarkedCode } from './markedCode';

/** A way to have code published without the stars within it. */
export interface MarkedCodeFix {
  readonly kind: 'moveMarks' | 'removeMarks';
  /** In ascending order, not overlapping; offsets count from the start of the passage. */
  readonly changes: readonly Replacement[];
  /** Whether the code becomes emphasised. */
  readonly keepsMeaning: boolean;
}

/**
 * The fixes for marked code, best first: the stars moved around it, with spaces outside where
 * Markdown needs them, verified by parsing; and without stars. Code in bold text needs no stars of
 * its own.
 */
export function markedCodeFixes({ passage, span, open, close }: MarkedCode): MarkedCodeFix[] {
  const { dialect } = passage;
  const marks = passage.masked.slice(open.start, open.end);
  const removal = removalOf(passage.masked, open, close);
  const masked = applyChanges(passage.masked, removal);
  const before = readingsOf(masked, dialect);
  const code = { start: span.start, end: offsetAfter(span.end, removal) };
  const paragraphs = before[0]?.paragraphs ?? [];
  const index = paragraphs.findIndex(({ start, end }) => start <= code.start && code.end <= end);
  const isBold = paragraphs[index]?.nodes.some(
    ({ start, end, width, mark }) =>
      width === 2 && mark !== '~' && start < code.start && code.end < end,
  );
  const removed = { kind: 'removeMarks', changes: removal, keepsMeaning: isBold === true } as const;
  if (isBold) return [removed];
  const added = { bold: 1, italic: marks.length - 2 };
  for (const { start, end, spaceBefore, spaceAfter } of spacedPlaces(code)) {
    const opening = `${spaceBefore ? ' ' : ''}${marks}`;
    const closing = `${marks}${spaceAfter ? ' ' : ''}`;
    const moved = [insertion(start, opening), insertion(end, closing)];
    const shift = spaceBefore ? 1 : 0;
    const node = { start: start + shift, end: end + shift + 2 * marks.length };
    if (!addsEmphasis({ masked, dialect, before, index }, moved, { ...added, node })) continue;
    const changes = inOrder([
      insertion(span.start, opening),
      ...removal,
      insertion(span.end, closing),
    ]);
    if (changes !== null) return [{ kind: 'moveMarks', changes, keepsMeaning: true }, removed];
  }
  return [removed];
}

/** A backtick at either end of the code needs a blank before the span's own (section 6.1). */
function removalOf(masked: string, open: MarkedCode['open'], close: MarkedCode['close']) {
  const inner = masked.slice(open.end, close.start);
  const isPadded = /[ \r\n]/.test(masked.charAt(open.start - 1));
  const newText = !isPadded && /^`|`$/.test(inner) ? ' ' : '';
  return [open, close].map((run) => ({ ...run, newText }));
}

import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { MarkdownLine } from '../../markdown/blocks/markdownLine';
import type { MarkdownState } from '../../markdown/blocks/markdownState';
import { applyChanges, insertion, type Replacement } from '../../markdown/emphasis/replacements';
import { maskShortcodes } from '../../markdown/inline/maskForMarkdown';
import type { Block } from '../block';
import { beginsLikeItem, isMeantAsItem } from './listIntent';
import { mayHoldSymbolMarker, type SymbolMarker } from './symbolMarkers';
import { symbolsBesideList } from './symbolsBesideList';
import { type TextLine, textLines } from './textLines';

/** A marker that was meant to begin a list item. Offsets count from the start of the block. */
export interface MissedMarker extends Span {
  /** The symbol before it that belongs behind it; empty where only a space is missing. */
  readonly symbol: string;
  /** The changes that make the item; in ascending order, not overlapping. */
  readonly changes: readonly Replacement[];
  /** Whether they make the item even without those of the markers above it. */
  readonly isItemAlone: boolean;
}

/** The first lines of a block that a list item can be looked for in. */
const mayMiss = /^\ufeff?[ \t>]*[-*]\p{L}/mu;

/**
 * The markers of a block whose lines would be list items if a space followed them or no symbol
 * preceded them, in their order; none in front matter, code, raw HTML and tables. Takes time in
 * proportion to the text, and almost none where no line begins like one.
 */
export const missedMarkersOf: (block: Block) => readonly MissedMarker[] = memoised((block) => {
  if (block.kind === 'frontMatter') return [];
  if (!mayMiss.test(block.text) && !mayHoldSymbolMarker.test(block.text)) return [];
  const text = maskShortcodes(block.text);
  const lines = textLines(block, text);
  const meant = new Map<TextLine, Omit<MissedMarker, 'isItemAlone'>>();
  for (const [at, line] of lines.entries()) {
    if (!beginsLikeItem(text, line) || !isMeantAsItem(text, lines, at)) continue;
    const end = line.start + 1;
    meant.set(line, { start: line.start, end, symbol: '', changes: [insertion(end, ' ')] });
  }
  for (const [line, marker] of symbolsBesideList(text, lines)) {
    meant.set(line, withSymbolBehind(block.text, marker));
  }
  return meant.size === 0 ? [] : markersThatHelp(block.entry, text, lines, meant);
});

function withSymbolBehind(
  text: string,
  { symbol, marker, textStart }: SymbolMarker,
): Omit<MissedMarker, 'isItemAlone'> {
  const own = text.slice(symbol.start, symbol.end);
  const changes = [{ ...symbol, newText: '' }, insertion(textStart, own)];
  return { ...marker, symbol: own, changes };
}

function moved(changes: readonly Replacement[], by: number): Replacement[] {
  return changes.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText }));
}

/** Leaves out markers whose lines would be no list items after the fix either. */
function markersThatHelp(
  entry: MarkdownState,
  text: string,
  lines: readonly TextLine[],
  meant: ReadonlyMap<TextLine, Omit<MissedMarker, 'isItemAlone'>>,
): MissedMarker[] {
  const markers: MissedMarker[] = [];
  const line = new MarkdownLine();
  let [written, mended] = [entry, entry];
  for (const own of lines) {
    const { lineStart, end } = own;
    const marker = meant.get(own);
    if (marker !== undefined) {
      const changed = applyChanges(text.slice(lineStart, end), moved(marker.changes, -lineStart));
      line.read(written, changed, 0, changed.length);
      const isItemAlone = line.openedCount > 0;
      line.read(mended, changed, 0, changed.length);
      if (line.openedCount > 0) markers.push({ ...marker, isItemAlone });
      else line.read(mended, text, lineStart, end);
    } else line.read(mended, text, lineStart, end);
    mended = line.state;
    line.read(written, text, lineStart, end);
    written = line.state;
  }
  return markers;
}
